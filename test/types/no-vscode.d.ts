/** Stands in for `vscode` when the core is checked: whoever imports the editor there finds nothing in it. */
export {};

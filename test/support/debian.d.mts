export function findOnPath(name: string): string | undefined;
export function installFromDebian(packages: readonly string[], elsewhere: string): Promise<void>;
export function run(command: string, args: readonly string[], options?: object): Promise<void>;

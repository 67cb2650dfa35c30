import { extensions } from 'vscode';
import { equal, ok } from '../assert.ts';

describe('activation', () => {
  it('is installed and activates', async () => {
    const extension = extensions.all.find(({ id }) => id.endsWith('.corpus-review'));
    ok(extension, 'VS Code knows the extension');
    await extension.activate();
    equal(extension.isActive, true);
  });
});

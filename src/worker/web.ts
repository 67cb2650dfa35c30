import type { ToWorker } from './protocol.ts';
import { serve } from './serve.ts';

declare const self: {
  postMessage(message: unknown, moved: readonly ArrayBuffer[]): void;
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
};

serve({
  send: (message, moved = []) => {
    self.postMessage(message, moved);
  },
  onMessage: (listener) => {
    self.onmessage = (event) => {
      listener(event.data);
    };
  },
});

import type { ToWorker } from './protocol.ts';
import { serve } from './serve.ts';

declare const self: {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
};

serve({
  send: (message) => {
    self.postMessage(message);
  },
  onMessage: (listener) => {
    self.onmessage = (event) => {
      listener(event.data);
    };
  },
});

/** Fills the template of an order with docxtemplater. */
import { filledTemplate } from '../filled-template';
import type { OrderContent } from '../order-example';

interface Question {
  readonly template: ArrayBuffer;
  readonly content: OrderContent;
}

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  self.postMessage({ bytes: filledTemplate(data.template, data.content).byteLength });
});

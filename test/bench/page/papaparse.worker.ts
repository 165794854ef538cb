/** papaparse alone: reads a file in pieces, splits it into cells and counts the rows. */
import Papa from 'papaparse';

self.addEventListener('message', (event: MessageEvent<File>) => {
  let rows = 0;
  Papa.parse<string[]>(event.data, {
    chunk: (results) => {
      rows += results.data.length;
    },
    complete: () => self.postMessage({ rows }),
    error: (error) => {
      throw error;
    },
  });
});

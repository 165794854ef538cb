/** Orders against docxtemplater filling a template of the same order: time, processor time, memory, size. */
import { type BenchApp, type BenchDesk, callAct } from './bench-desk';
import { type Figure, type Findings, inTurn } from './figures';
import { timeProcessorAndMemory, type Work, workOn } from './work';

const tableRows = [500, 2_000, 10_000] as const;
const runs = 5;
const baselineTitle = 'docxtemplater, same order';

type OrderAct = 'writeOrder' | 'fillOrderTemplate';

/** An order with a table of so many rows. The template stands ready and is not made anew. */
export async function measureOrders(bench: BenchApp, say: (line: string) => void): Promise<Findings> {
  const figures: Figure[] = [];
  const sizes = new Map<string, number>();
  for (const rows of tableRows) {
    const count = rows.toLocaleString('en-GB');
    say(`Writing an order with ${count} rows, and filling a template of it`);
    const written = async (act: OrderAct): Promise<Work> =>
      workOn(bench, {
        prepare: (desk) => callAct(desk, 'prepareOrder', rows),
        act: async (desk) => {
          const { ms, bytes } = await writtenOrder(desk, act);
          sizes.set(`${act === 'writeOrder' ? 'order' : 'filledTemplate'}Of${rows}RowsBytes`, bytes);
          return ms;
        },
      });
    const pairs = await inTurn(
      runs,
      () => written('writeOrder'),
      () => written('fillOrderTemplate'),
    );
    figures.push(
      ...timeProcessorAndMemory({ id: `order-${rows}`, title: `Order, ${count} rows`, baselineTitle }, pairs),
    );
  }
  return { figures, facts: Object.fromEntries(sizes) };
}

/** An order of 60 sections with the matrix as picture and table: the first of a desk, and the next. */
export async function measureMatrixOrder(bench: BenchApp, say: (line: string) => void): Promise<Findings> {
  say('Writing an order of 60 sections with the matrix');
  const written = (act: OrderAct, before: number): Promise<Work> =>
    workOn(bench, {
      prepare: async (desk) => {
        await callAct(desk, 'prepareOrder', 'matrix');
        for (let times = 0; times < before; times += 1) await writtenOrder(desk, act);
      },
      act: async (desk) => (await writtenOrder(desk, act)).ms,
    });
  const figures: Figure[] = [];
  for (const [before, title] of [
    [0, 'Order of 60 sections with matrix, the first of the day'],
    [2, '..., one more'],
  ] as const) {
    const pairs = await inTurn(
      runs,
      () => written('writeOrder', before),
      () => written('fillOrderTemplate', before),
    );
    const about = { id: `matrix-order-${before}`, title, baselineTitle: 'docxtemplater, no picture' };
    const found = timeProcessorAndMemory(about, pairs);
    // A page that wrote before holds what it took then: how far it rises says nothing.
    figures.push(...(before === 0 ? found : found.filter(({ unit }) => unit === 'ms')));
  }
  return { figures, facts: {} };
}

async function writtenOrder(desk: BenchDesk, act: OrderAct): Promise<{ ms: number; bytes: number }> {
  const written = await callAct(desk, act);
  if (written.bytes < 10_000) throw new Error(`An order of ${written.bytes} bytes was written`);
  return written;
}

/** 50 returned forms of ten pages read and placed, against mammoth's plain text of the same files. */
import { type BenchApp, callAct } from './bench-desk';
import { type Findings, inTurn, spreadOf } from './figures';
import { timeProcessorAndMemory, type Work, workOn } from './work';

const count = 50;
/** Of a council. */
const questions = 22;
const runs = 3;

/** Files, worker, progress and placing, as a drop of fifty is. */
export async function measureForms(bench: BenchApp, say: (line: string) => void): Promise<Findings> {
  say(`Reading ${count} returned forms`);
  const prepare = (desk: Parameters<typeof callAct>[0]) => callAct(desk, 'prepareForms', { count });
  const gaps: number[] = [];
  const read = (): Promise<Work> =>
    workOn(bench, {
      prepare,
      act: async (desk) => {
        const { ms, told, answers, unplaced, longestGapMs } = await callAct(desk, 'readManyForms');
        gaps.push(longestGapMs);
        if (answers !== count * questions || unplaced > 0 || told < 10)
          throw new Error(
            `${answers} answers and ${unplaced} other texts were read, progress told ${told} times`,
          );
        return ms;
      },
    });
  const baseline = (): Promise<Work> =>
    workOn(bench, {
      prepare,
      act: async (desk) => (await callAct(desk, 'readFormsWithMammoth')).ms,
    });
  const about = {
    id: 'forms',
    title: `${count} returned forms, read and placed`,
    baselineTitle: 'mammoth’s plain text of them',
  };
  const figures = timeProcessorAndMemory(about, await inTurn(runs, read, baseline));
  return { figures, facts: { formsLongestGap: spreadOf(gaps) } };
}

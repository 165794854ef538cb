/** The worker's side of a reading: which desk's reader takes the list, and what is told of it. */
import type { Result } from '../core/foundation/result';
import { candidateFormat } from './candidates/candidate-format';
import { readCandidates } from './candidates/candidate-list';
import { formFormat } from './debrief-form/form-format';
import { readPlacedForms } from './debrief-form/read-forms';
import { readHistory } from './history/history-list';
import { historyFormat } from './history/history-format';
import { type ListFormat, type ReadReply, readRequest } from './list-format';
import { recipientFormat } from './recipients/recipient-format';
import { readRecipients } from './recipients/recipient-list';
import { readReturned } from './memorandum/read-returned';
import { returnedFormat } from './memorandum/returned-format';
import { stationFormat } from './stations/station-format';
import { readStationList } from './stations/read-station-list';
import type { ImportProblem } from './table/problem';
import type { Following, ImportProgress, SourceFile } from './table/source';

/** Every list that is read in the worker. */
const readers = [
  reader(stationFormat, (files, corrections, follow) => readStationList(files, { corrections, ...follow })),
  reader(historyFormat, ([file], choices, follow) => readHistory(file, { choices, ...follow })),
  reader(returnedFormat, ([file], _choices, follow) => readReturned(file, follow)),
  reader(formFormat, readPlacedForms),
  reader(candidateFormat, ([file], choices, follow) => readCandidates(file, { choices, ...follow })),
  reader(recipientFormat, ([file], choices, follow) => readRecipients(file, { choices, ...follow })),
];

type Files = readonly [SourceFile, ...SourceFile[]];

function reader<Choices, List>(
  format: ListFormat<Choices, List>,
  read: (files: Files, choices: Choices, follow: Following) => Promise<Result<List, ImportProblem>>,
) {
  return {
    name: format.name,
    read: (files: Files, choices: unknown, follow: Following): Promise<Result<unknown, ImportProblem>> =>
      read(files, format.choices.parse(choices), follow),
  };
}

/** Answers one message of the page. `send` is called for each step of progress and once with the outcome. */
export async function answerReadRequest(message: unknown, send: (reply: ReadReply) => void): Promise<void> {
  const { list, files, choices } = readRequest.parse(message);
  const found = readers.find(({ name }) => name === list);
  if (found === undefined) throw new Error(`No reader is called ${list}`);
  const [first, ...more] = files;
  if (first === undefined) throw new Error('No file was given');
  const result = await found.read([first, ...more], choices, { onProgress: everyPercent(send) });
  send(result.ok ? { kind: 'read', list: result.value } : { kind: 'refused', problem: result.error });
}

/** Passes on progress about a hundred times in all, not once for each batch of rows. */
function everyPercent(send: (reply: ReadReply) => void): (progress: ImportProgress) => void {
  let told = -1;
  return (progress) => {
    const percent = Math.floor((100 * progress.bytesRead) / Math.max(1, progress.bytesTotal));
    if (percent === told) return;
    told = percent;
    send({ kind: 'progress', ...progress });
  };
}

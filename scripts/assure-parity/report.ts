/** The parity of every contest of a file, as plain data to be printed. */
import { evenHandednessSource } from '../../renderer/core/contact/even-handedness';
import {
  openCells,
  type Parity,
  parityOf,
  toBeOffered,
  unequalCount,
} from '../../renderer/core/contact/parity';
import { type ParityRecords, readParity } from '../../renderer/core/contact/parity-index';
import { inequalityWords, parityInWords } from '../../renderer/core/contact/parity-words';
import { fileOperationId } from './format';

/** Contests with their table, and every cell that is unequal and not explained. */
export function parityReport(records: ParityRecords): unknown {
  const index = readParity(records, { id: fileOperationId });
  return {
    contests: [...index.contests.keys()].sort().flatMap((id) => {
      const parity = parityOf(index, id);
      return parity === undefined ? [] : [printed(parity)];
    }),
    source: evenHandednessSource,
  };
}

function printed(parity: Parity) {
  const { contest, candidates, rows } = parity;
  return {
    contest: contest.id,
    name: contest.name,
    says: parityInWords(parity),
    unequal: unequalCount(parity),
    candidates: candidates.map(({ id, name, standing }) => ({ id, name, standing })),
    rows: rows.map((row) => ({
      matter: row.matterId,
      title: row.title,
      standardOffer: row.standard,
      notOwed: row.notOwed?.why ?? null,
      conditionsDiffer: row.conditionsDiffer,
      unnamed: row.unnamedIds,
      cells: row.cells.map(({ candidateId, state, on, acts, note, unequal, contactIds }) => ({
        ...{ candidate: candidateId, state, on, acts, note, unequal, contacts: contactIds },
      })),
      toBeOffered: row.notOwed === null ? toBeOffered(row, candidates).map(({ id }) => id) : [],
    })),
    unequalCells: rows.flatMap((row) =>
      openCells(row).map(({ candidateId, unequal }) => ({
        matter: row.matterId,
        candidate: candidateId,
        why: unequal,
        words: unequal === null ? '' : inequalityWords[unequal],
      })),
    ),
  };
}

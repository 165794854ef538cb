/** The register of issued documents as a table: every version and batch of letters, who holds it and what replaced it. */
import { formatDate } from '../foundation/dates';
import { defaultMarking, type Marking, markingLine } from '../foundation/marking';
import { type DocumentVersion, planDocumentKinds } from '../issuing/document-version';
import { versionsOf, versionState } from '../issuing/issue';
import { capacityNames } from '../issuing/letter-edits';
import { type IssuedLetters, issuedLetters, lettersState, replacedWords } from '../issuing/letter-series';
import { date, lines, moment, nameIn, number, ofOperation, parts, short, tableOf, text } from './columns';
import type { Register } from './register';

const stateNames = { 'in-force': 'In force', replaced: 'Replaced', withdrawn: 'Withdrawn' } as const;

/** One version of a document, or one batch of letters. */
interface IssuedRow
  extends
    Pick<DocumentVersion, 'title' | 'number' | 'issuedOn' | 'issuedBy' | 'issuedAt' | 'reviewDate'>,
    Pick<DocumentVersion, 'kind' | 'contentHash'> {
  readonly state: string;
  readonly marking: Marking;
  readonly replaces: number | null;
  readonly replacedBy: string;
  readonly holders: readonly string[];
  readonly sources: readonly string[];
  readonly warningsSeen: readonly string[];
  readonly withdrawn: string;
}

/** In the order in which they were issued. */
export const documentVersionsRegister: Register<'documentVersions' | 'letterBatches'> = {
  id: 'issued-documents',
  title: 'Issued documents',
  reads: ['documentVersions', 'letterBatches'],
  leavesOut: {
    'documentVersions.content':
      'The whole document; its hash stands here, and it is exported from its own screen.',
    'documentVersions.subjectId': 'An id of the desk; the title says what the document is for.',
  },
  tableOf: ({ documentVersions, letterBatches }, operation) =>
    tableOf<IssuedRow>(
      [
        short('Kind', ({ kind }) => nameIn(planDocumentKinds, kind)),
        text('Title', ({ title }) => title),
        number('Version', (row) => row.number),
        short('State', ({ state }) => state),
        date('Issued on', ({ issuedOn }) => issuedOn),
        short('Issued by', ({ issuedBy }) => issuedBy),
        moment('Entered', ({ issuedAt }) => issuedAt),
        text('Marking', ({ marking }) => markingLine(marking)),
        date('Review date', ({ reviewDate }) => reviewDate),
        number('Replaces version', ({ replaces }) => replaces),
        text('Replaced by', ({ replacedBy }) => replacedBy),
        text('Holders', ({ holders }) => lines(holders), 4),
        text('Made from', ({ sources }) => lines(sources), 4),
        text('Seen before issue', ({ warningsSeen }) => lines(warningsSeen), 4),
        text('Withdrawn', ({ withdrawn }) => withdrawn),
        text('SHA-256 of the content', ({ contentHash }) => contentHash),
      ],
      [
        ...versionRows(ofOperation(documentVersions, operation)),
        ...issuedLetters(ofOperation(letterBatches, operation)).map(lettersRow),
      ].sort((a, b) => a.issuedAt.localeCompare(b.issuedAt)),
      ({ marking }) => marking,
    ),
};

function versionRows(all: readonly DocumentVersion[]): readonly IssuedRow[] {
  return all.map((version) => {
    const { holders, sources, withdrawn } = version;
    const next = all.find(({ replacesId }) => replacesId === version.id);
    return {
      ...version,
      state: stateNames[versionState(version, versionsOf(all, version))],
      replaces: all.find(({ id }) => id === version.replacesId)?.number ?? null,
      replacedBy: next === undefined ? '' : `Version ${next.number}, ${formatDate(next.issuedOn)}`,
      holders: holders.map(holderLine),
      sources: sources.map(sourceLine),
      withdrawn: withdrawn === null ? '' : `${formatDate(withdrawn.on)}, ${withdrawn.by}: ${withdrawn.why}`,
    };
  });
}

/** What was found before the issue of letters stands with each of them, in the register of exported documents. */
function lettersRow(letters: IssuedLetters): IssuedRow {
  const { batch, issued, number: version, issuedOn, holders, replaces } = letters;
  return {
    ...{ kind: 'candidate-letter', title: batch.title, number: version, state: lettersState(letters) },
    ...{ issuedOn, issuedBy: issued.by, issuedAt: issued.at, marking: defaultMarking, reviewDate: null },
    ...{ replaces, replacedBy: replacedWords(letters), sources: [], warningsSeen: [], withdrawn: '' },
    holders: holders.map(({ recipient: { name, capacity, contest }, replacedBy }) =>
      parts(
        name,
        capacityNames[capacity],
        contest,
        replacedBy !== null && `replaced by version ${replacedBy}`,
      ),
    ),
    contentHash: issued.bodyHash,
  };
}

function holderLine({
  name,
  organisation,
  givenOn,
  how,
  recalledOn,
}: DocumentVersion['holders'][number]): string {
  const who = [name, organisation].filter((part) => part !== '').join(', ');
  const told = recalledOn === null ? '' : `; told ${formatDate(recalledOn)}`;
  return `${who}: given ${formatDate(givenOn)}${how === '' ? '' : `, ${how}`}${told}`;
}

function sourceLine({ what, version, state, id }: DocumentVersion['sources'][number]): string {
  return `${what}: ${version} (${state}; ${id})`;
}

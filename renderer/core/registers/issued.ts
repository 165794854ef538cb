/** The register of issued documents as a table: every version with who holds it and what replaced it. */
import { formatDate } from '../foundation/dates';
import { markingLine } from '../foundation/marking';
import { type DocumentVersion, planDocumentKinds } from '../issuing/document-version';
import { versionsOf, versionState } from '../issuing/issue';
import { date, lines, moment, nameIn, number, ofOperation, short, tableOf, text } from './columns';
import type { Register } from './register';

const stateNames = { 'in-force': 'In force', replaced: 'Replaced', withdrawn: 'Withdrawn' } as const;

/** In the order in which they were issued. */
export const documentVersionsRegister: Register<'documentVersions'> = {
  id: 'issued-documents',
  title: 'Issued documents',
  reads: ['documentVersions'],
  leavesOut: {
    'documentVersions.content':
      'The whole document; its hash stands here, and it is exported from its own screen.',
    'documentVersions.subjectId': 'An id of the desk; the title says what the document is for.',
  },
  tableOf: ({ documentVersions }, operation) => {
    const all = ofOperation(documentVersions, operation);
    const state = (version: DocumentVersion) => versionState(version, versionsOf(all, version));
    const replaced = (version: DocumentVersion) => all.find(({ id }) => id === version.replacesId);
    return tableOf<DocumentVersion>(
      [
        short('Kind', ({ kind }) => nameIn(planDocumentKinds, kind)),
        text('Title', ({ title }) => title),
        number('Version', (version) => version.number),
        short('State', (version) => stateNames[state(version)]),
        date('Issued on', ({ issuedOn }) => issuedOn),
        short('Issued by', ({ issuedBy }) => issuedBy),
        moment('Entered', ({ issuedAt }) => issuedAt),
        text('Marking', ({ marking }) => markingLine(marking)),
        date('Review date', ({ reviewDate }) => reviewDate),
        number('Replaces version', (version) => replaced(version)?.number ?? null),
        text('Holders', ({ holders }) => lines(holders.map(holderLine)), 4),
        text('Made from', ({ sources }) => lines(sources.map(sourceLine)), 4),
        text('Seen before issue', ({ warningsSeen }) => lines(warningsSeen), 4),
        text('Withdrawn', ({ withdrawn }) =>
          withdrawn === null ? null : `${formatDate(withdrawn.on)}, ${withdrawn.by}: ${withdrawn.why}`,
        ),
        text('SHA-256 of the content', ({ contentHash }) => contentHash),
      ],
      all.sort((a, b) => a.issuedAt.localeCompare(b.issuedAt)),
      ({ marking }) => marking,
    );
  },
};

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

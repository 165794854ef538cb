/** The register of exported documents as a table, and that of the packs. */
import {
  caseDocumentKinds,
  closingFileKinds,
  documentKinds,
  type ExportedDocument,
} from '../documents/exported-document';
import type { Pack } from '../cases/pack';
import { markingLine } from '../foundation/marking';
import { planDocumentKinds } from '../issuing/document-version';
import {
  date,
  lines,
  moment,
  nameIn,
  noLongerRecorded,
  number,
  ofOperation,
  short,
  tableOf,
  text,
} from './columns';
import type { Register } from './register';

const kinds = [...documentKinds, ...caseDocumentKinds, ...planDocumentKinds, ...closingFileKinds];

/** Every document that left the desk, in the order in which they left. */
export const exportedDocumentsRegister: Register<'exportedDocuments'> = {
  id: 'exported-documents',
  title: 'Exported documents',
  reads: ['exportedDocuments'],
  leavesOut: {
    'exportedDocuments.versionId': 'The number of the version stands under “Version”.',
    'exportedDocuments.sourceId': 'An id of the desk; title and part say what the document is of.',
  },
  tableOf: ({ exportedDocuments }, operation) =>
    tableOf<ExportedDocument>(
      [
        moment('Exported', ({ exportedAt }) => exportedAt),
        short('By', ({ exportedBy }) => exportedBy),
        short('Kind', ({ kind }) => nameIn(kinds, kind)),
        text('Title', ({ title }) => title),
        text('Part', ({ subset }) => subset),
        short('Version', ({ version }) => version),
        short('Status', ({ status }) => (status === 'issued' ? 'Issued' : 'Draft')),
        date('Date of issue', ({ issueDate }) => issueDate),
        text('Marking', ({ marking }) => markingLine(marking)),
        text('Given to', ({ givenTo }) => givenTo),
        text('File', ({ fileName }) => fileName),
        number('Missing values', ({ missingValues }) => missingValues),
        text('Warnings seen', ({ warningsSeen }) => lines(warningsSeen)),
        text('SHA-256 of the content', ({ contentHash }) => contentHash),
        text('SHA-256 of the file', ({ fileHash }) => fileHash),
      ],
      ofOperation(exportedDocuments, operation).sort((a, b) => a.exportedAt.localeCompare(b.exportedAt)),
      ({ marking }) => marking,
    ),
};

/** Every pack that was made from a case, with the files in it. */
export const packsRegister: Register<'packs' | 'cases'> = {
  id: 'packs',
  title: 'Packs',
  reads: ['packs', 'cases'],
  tableOf: ({ packs, cases }, operation) =>
    tableOf<Pack>(
      [
        moment('Made', ({ madeAt }) => madeAt),
        short('By', ({ madeBy }) => madeBy),
        short('Case', ({ sourceId }) => cases.get(sourceId)?.reference ?? noLongerRecorded),
        text('Folder', ({ folderName }) => folderName),
        text('SHA-256 of the manifest', ({ manifestSha256 }) => manifestSha256),
        text(
          'Files',
          ({ files }) => lines(files.map(({ path, size, sha256 }) => `${path}; ${size} bytes; ${sha256}`)),
          4,
        ),
      ],
      ofOperation(packs, operation).sort((a, b) => a.madeAt.localeCompare(b.madeAt)),
    ),
};

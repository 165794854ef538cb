/** A document of the plan on its way out: as a draft, or as the frozen content of an issued version. */
import type { ExportedDocument } from '../../../core/documents/exported-document';
import { missingValues } from '../../../core/documents/missing-values';
import { plainText } from '../../../core/documents/missing';
import type { WordDocument } from '../../../core/documents/model';
import { asId } from '../../../core/foundation/ids';
import type { DocumentVersion, PlanDocumentKind } from '../../../core/issuing/document-version';
import { frozenDocument } from '../../../core/issuing/issue';
import type { OperationId } from '../../../core/operation/operation';
import type { LeavingDocument, LeftFile } from '../../../services/leaving-document';
import type { Writers } from '../../../services/writers';
import { suggestedFileName } from '../../../core/documents/suggested-file-name';
import type { TemplateUsed } from '../templates/in-template';

interface Leaving {
  readonly document: WordDocument;
  readonly operationId: OperationId;
  readonly kind: PlanDocumentKind;
  readonly subjectId: string;
  readonly number: number;
  readonly versionId: DocumentVersion['id'] | null;
  readonly warningsSeen: readonly string[];
  readonly givenTo: string;
  /** `null` for the look of the desk and the force. */
  readonly template: TemplateUsed | null;
}

/** The watermarked draft, with what the person saw of it. */
export function draftLeaving(
  given: Omit<Leaving, 'versionId' | 'givenTo'>,
  writers: () => Writers,
): LeavingDocument {
  const givenTo = plainText(given.document.front.distribution);
  return leavingOf({ ...given, versionId: null, givenTo }, writers);
}

/** An issued version as it was frozen: in the same look or template the same bytes at any time. */
export function versionLeaving(
  version: DocumentVersion,
  template: TemplateUsed | null,
  writers: () => Writers,
): LeavingDocument {
  const { operationId, kind, subjectId, number, warningsSeen, holders } = version;
  const givenTo = holders
    .map(({ name, organisation }) => [name, organisation].filter(Boolean).join(', '))
    .join('; ');
  const document = frozenDocument(version);
  return leavingOf(
    {
      document,
      operationId,
      kind,
      subjectId,
      number,
      versionId: version.id,
      warningsSeen,
      template,
      givenTo: givenTo === '' ? plainText(document.front.distribution) : givenTo,
    },
    writers,
  );
}

function leavingOf(given: Leaving, writers: () => Writers): LeavingDocument {
  const { document } = given;
  return {
    suggestedName: suggestedFileName(document, {
      operation: plainText(document.front.operation),
      version: given.number,
      part: plainText(document.front.part ?? ''),
    }),
    write: (signal) => writers().word(document, { signal }),
    entry: (file) => registerEntry(given, file),
  };
}

function registerEntry(given: Leaving, file: LeftFile): ExportedDocument {
  const { document, kind, operationId, subjectId, versionId, warningsSeen, template } = given;
  return {
    ...file,
    id: asId<'ExportedDocument'>(file.id),
    operationId,
    kind,
    versionId,
    sourceId: subjectId === '' ? operationId : subjectId,
    subset: partWords(plainText(document.front.part ?? ''), template),
    givenTo: given.givenTo.slice(0, 2000),
    title: document.title,
    version: String(given.number),
    status: document.status,
    issueDate: document.issueDate,
    marking: document.marking,
    missingValues: missingValues(document).length,
    warningsSeen: [...warningsSeen, ...(template === null ? [] : [templateWords(template)])],
  };
}

/** "Quayside", "in the template “Marlshire order”": what the register shows below the title. */
function partWords(part: string, template: TemplateUsed | null): string {
  const named = template === null ? '' : `in the template “${template.name.slice(0, 120)}”`;
  return [part.slice(0, 150), named].filter((each) => each !== '').join(', ');
}

function templateWords({ name, fileName, fileHash }: TemplateUsed): string {
  return `Written in the template “${name}” (${fileName}, SHA-256 ${fileHash}).`;
}

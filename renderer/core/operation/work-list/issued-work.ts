/** Issued documents: their review, whom to tell that one no longer holds, and the record that has moved on since. */
import { changedSources } from '../../issuing/changed-sources';
import { planDocumentPath } from '../../issuing/document-path';
import type { DocumentVersion } from '../../issuing/document-version';
import { inForce, stillToTell, versionsOf } from '../../issuing/issue';
import type { Operation } from '../operation';
import type { DatedItem, OpenItem, RecordsOf, WorkSubject } from './work-subject';

type Reads = 'documentVersions' | 'assessments' | 'planTexts';

export const issuedWork: WorkSubject<Reads> = {
  reads: ['documentVersions', 'assessments', 'planTexts'],
  doneIn: ['documentVersions'],
  due: reviewItems,
  open: (records, operation) => [...changedItems(records, operation), ...tellItems(records, operation)],
};

function versionsHere({ documentVersions }: RecordsOf<Reads>, { id }: Operation): readonly DocumentVersion[] {
  return [...documentVersions.values()].filter(({ operationId }) => operationId === id);
}

/** The version in force of each document, each once. */
function currentOf(versions: readonly DocumentVersion[]): readonly DocumentVersion[] {
  return versions.filter((version) => inForce(versionsOf(versions, version))?.id === version.id);
}

function reviewItems(records: RecordsOf<Reads>, operation: Operation): readonly DatedItem[] {
  return currentOf(versionsHere(records, operation)).flatMap(({ id, title, number, reviewDate }) =>
    reviewDate === null
      ? []
      : [
          {
            key: `issued-review:${id}`,
            text: `Review version ${number}: ${title}`,
            due: reviewDate,
            path: `/documents/issued?version=${id}`,
          },
        ],
  );
}

function changedItems(records: RecordsOf<Reads>, operation: Operation): readonly OpenItem[] {
  return currentOf(versionsHere(records, operation)).flatMap((version) => {
    const sources = changedSources(version, records);
    if (sources.length === 0) return [];
    const { id, kind, subjectId, title, number } = version;
    return [
      {
        key: `issued-changed:${id}`,
        text: `The record has changed since version ${number} was issued: ${title}`,
        left: sources.join(', '),
        path: planDocumentPath(kind, subjectId),
      },
    ];
  });
}

function tellItems(records: RecordsOf<Reads>, operation: Operation): readonly OpenItem[] {
  const versions = versionsHere(records, operation);
  return versions.flatMap((version) => {
    const untold = stillToTell(version, versionsOf(versions, version));
    if (untold.length === 0) return [];
    return [
      {
        key: `issued-tell:${version.id}`,
        text: `Tell the holders of version ${version.number} that it no longer holds: ${version.title}`,
        left: String(untold.length),
        path: `/documents/issued?version=${version.id}`,
      },
    ];
  });
}

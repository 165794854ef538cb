/** Memoranda of the open operation: one row for each council, and the document of one of them. */
import { useMemo } from 'react';
import { memorandumComposer } from '../../../core/documents/plan/memorandum';
import {
  type ComposedDocument,
  planCollections,
  type PlanDocumentRequest,
  type PlanRecords,
} from '../../../core/documents/plan/plan-document';
import type { Result } from '../../../core/foundation/result';
import type { DocumentVersion } from '../../../core/issuing/document-version';
import { nextNumber, versionsOf } from '../../../core/issuing/issue';
import type { Memorandum } from '../../../core/memoranda/memorandum';
import { memorandumId } from '../../../core/memoranda/memorandum';
import { type MemorandumStanding, standingOn } from '../../../core/memoranda/standing';
import type { Operation } from '../../../core/operation/operation';
import { councilsOf } from '../../../core/operation/operation-areas';
import type { DeskUser } from '../../../core/operation/desk';
import { type AreaId, areaTitle } from '../../../core/places/area';
import {
  type DeskVault,
  useCollection,
  useCollections,
  useDeskUser,
  useToday,
} from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

export interface CouncilRow {
  readonly areaId: AreaId;
  readonly name: string;
  readonly memorandum: Memorandum | undefined;
  readonly standing: MemorandumStanding;
  /** The newest version that went out. */
  readonly version: DocumentVersion | undefined;
}

/** The councils of the operation by name. */
export function useCouncilRows(): readonly CouncilRow[] {
  const operation = useOperation();
  const today = useToday();
  const areas = useCollection('areas');
  const memoranda = useCollection('memoranda');
  const versions = useCollection('documentVersions');
  return useMemo(
    () =>
      councilsOf(areas, operation)
        .map((area): CouncilRow => {
          const { id: areaId } = area;
          const memorandum = memoranda.get(memorandumId(operation.id, areaId));
          const standing = standingOn(memorandum, today, (id) => versions.get(id));
          return {
            areaId,
            name: areaTitle(area),
            memorandum,
            standing,
            version: versions.get(standing.versionId ?? ''),
          };
        })
        .sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    [operation, today, areas, memoranda, versions],
  );
}

/** Name and role as they stand on a document. */
export function authorOf({ name, role }: DeskUser): string {
  return role.trim() === '' ? name : `${name}, ${role}`;
}

interface Asked {
  readonly operation: Operation;
  readonly areaId: AreaId;
  readonly status: 'draft' | 'issued';
  /** ISO date. */
  readonly today: string;
  readonly author: string;
}

/** What the memorandum with one council is asked with. */
export function memorandumRequest(records: PlanRecords, asked: Asked): PlanDocumentRequest {
  const { operation, areaId, status, today, author } = asked;
  const series = { operationId: operation.id, kind: 'memorandum', subjectId: areaId } as const;
  return {
    kind: 'memorandum',
    subjectId: areaId,
    operation,
    records,
    number: nextNumber(versionsOf(records.documentVersions.values(), series)),
    status,
    issueDate: today,
    reviewDate: records.memoranda.get(memorandumId(operation.id, areaId))?.reviewDate ?? null,
    author,
  };
}

/** The collections of an open desk that the documents are made from. */
export function planRecordsNow(records: DeskVault['records']): PlanRecords {
  // Sound: every collection that the type names is put in under its own name.
  return Object.fromEntries(
    planCollections.map((name) => [name, records.all(name)]),
  ) as unknown as PlanRecords;
}

/** The memorandum with a council as it stands now. */
export function useMemorandumDraft(areaId: AreaId): Result<ComposedDocument, string> {
  const operation = useOperation();
  const records = useCollections(planCollections);
  const today = useToday();
  const author = authorOf(useDeskUser());
  return useMemo(
    () =>
      memorandumComposer(memorandumRequest(records, { operation, areaId, status: 'draft', today, author })),
    [records, operation, areaId, today, author],
  );
}

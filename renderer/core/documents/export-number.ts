/** Which time something without numbered versions leaves the desk: its files are counted, so that two can be told apart. */
import type { OperationId } from '../operation/operation';
import type { ExportedDocument } from './exported-document';

/** 1 for the first export of this record of the operation; each entry of the register counts, whatever kind of file it was. */
export function nextExportNumber(
  exported: Iterable<Pick<ExportedDocument, 'operationId' | 'kind' | 'sourceId'>>,
  of: {
    readonly operationId: OperationId;
    readonly kind: ExportedDocument['kind'];
    readonly sourceId: string;
  },
): number {
  const earlier = [...exported].filter(
    ({ operationId, kind, sourceId }) =>
      operationId === of.operationId && kind === of.kind && sourceId === of.sourceId,
  );
  return earlier.length + 1;
}

/** What a magistrates’ court answered to an application for more time, in the words of the documents. */
import type { Extension } from '../../cases/case-offence';
import { formatDate } from '../../foundation/dates';

/**
 * "granted until Mon 6 Nov 2028; election documents to be kept until …", or "refused"; `null` while the court has not
 * answered.
 */
export function courtsAnswer({ isGranted, until, documentsUntil }: Extension): string | null {
  if (isGranted === null) return null;
  if (!isGranted) return 'refused';
  const granted =
    until === null ? 'granted, until when is not recorded' : `granted until ${formatDate(until)}`;
  const kept =
    documentsUntil === null
      ? 'no order to keep the election documents is recorded'
      : `election documents to be kept until ${formatDate(documentsUntil)}`;
  return `${granted}; ${kept}`;
}

/** The SHA-256 of what a version says. */
import type { ApprovalFacts, Assessment } from '../../../core/threat/assessment';
import { contentText } from '../../../core/threat/content-text';
import type { DeskVault } from '../../../services/desk-context';

/** In hexadecimal, from the records as they stand now and these facts. */
export async function contentHashOf(
  records: DeskVault['records'],
  assessment: Assessment,
  facts: ApprovalFacts,
): Promise<string> {
  const text = contentText({
    assessment,
    cells: records.all('cells').values(),
    factorNotes: records.all('factorNotes').values(),
    lessonAnswers: records.all('lessonAnswers').values(),
    facts,
  });
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whose a judgement is: it follows whoever chose, and never names somebody for what they did not judge. */
import type { Judged, Judgement } from './cell';

/**
 * The judgement with something chosen anew by this person. A name that was written stays while the judgement is
 * still being put together; once it was whole, a change makes it the judgement of the one who changed it.
 */
export function judgedAnew(was: Judged, change: Partial<Judgement>, by: string): Judged {
  const { likelihood, impact } = { ...was, ...change };
  if (likelihood === was.likelihood && impact === was.impact) {
    return { likelihood, impact, judgedBy: was.judgedBy };
  }
  if (likelihood === null && impact === null) return { likelihood, impact, judgedBy: '' };
  const wasWhole = was.likelihood !== null && was.impact !== null;
  return { likelihood, impact, judgedBy: wasWhole || was.judgedBy.trim() === '' ? by : was.judgedBy };
}

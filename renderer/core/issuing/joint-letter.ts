/**
 * The text that a joint letter begins with: the desk's own wording, to be changed as force and returning officer wish.
 *
 * Reference: resources/reference/joint-letter.json.
 */
import reference from '../../../resources/reference/joint-letter.json';

export const jointLetter = {
  source: reference.source,
  doubt: reference.doubt,
  title: reference.title,
  subject: reference.subject,
  body: reference.body.join('\n\n'),
} as const;

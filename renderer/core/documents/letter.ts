/** The parts of a letter in their order: to whom, when, under which reference, the text, and who signs. */
import { Temporal } from '../foundation/dates';
import { joinTexts, runsOf } from './missing';
import type { Block, Paragraph, Signatory, Text, WordDocument } from './model';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2027-05-06` as "6 May 2027", as letters are dated. */
export function letterDate(isoDate: string): string {
  const { day, month, year } = Temporal.PlainDate.from(isoDate);
  return `${day} ${months[month - 1] ?? ''} ${year}`;
}

interface LetterGiven {
  /** The lines of the address block, the name first. */
  readonly address: readonly Text[];
  readonly date: Text;
  /** "Our reference: A-001"; `null` for none. */
  readonly reference: Text | null;
  readonly salutation: Text;
  readonly subject: Text;
  readonly body: readonly Block[];
  readonly signatories: readonly Pick<Signatory, 'name' | 'role'>[];
}

/** A letter after its letterhead. Its document has the front look `letter`. */
export function letterBlocks(given: LetterGiven): readonly Block[] {
  const { address, date, reference, salutation, subject, body, signatories } = given;
  return [
    part('address', inLines(address)),
    part('letter-line', joinTexts('Date: ', date)),
    ...(reference === null ? [] : [part('letter-line', reference)]),
    part('salutation', salutation),
    part('subject', subject),
    ...body,
    { ...part('letter-line', 'Yours sincerely,'), keepWithNext: true },
    {
      kind: 'signature',
      look: 'letter',
      signatories: signatories.map(({ name, role }) => ({ name, role, date: '' })),
    },
  ];
}

/** Whether a document is a letter. */
export function isLetter({ frontLook }: Pick<WordDocument, 'frontLook'>): boolean {
  return frontLook === 'letter';
}

function part(look: Paragraph['look'], text: Text): Paragraph {
  return { kind: 'paragraph', text, look };
}

function inLines(lines: readonly Text[]): Text {
  return lines.flatMap((line, index) => runsOf(index === 0 ? line : joinTexts('\n', line)));
}

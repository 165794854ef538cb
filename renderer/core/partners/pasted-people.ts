/** Rows of people as somebody pastes them from a sheet: post, name, phone, email. */
import type { PartnerPerson } from './partner';

export type PastedPerson = Pick<PartnerPerson, 'post' | 'name' | 'phone' | 'email'>;

export interface ReadPeople {
  /** Named people who stand here in no such post yet. */
  readonly people: readonly PastedPerson[];
  /** How many rows name somebody who stands here already, in that post and with the same contact. */
  readonly known: number;
  /** What was not taken, each with its row. */
  readonly problems: readonly string[];
}

type Field = keyof PastedPerson;

const fields: readonly { readonly field: Field; readonly words: RegExp; readonly longest: number }[] = [
  { field: 'post', words: /^(post|role|title|position|job)/i, longest: 120 },
  { field: 'name', words: /^(full )?name/i, longest: 200 },
  { field: 'phone', words: /phone|tel|mobile/i, longest: 60 },
  { field: 'email', words: /e-?mail/i, longest: 200 },
];
const mostRows = 500;

/** Reads tab-separated rows, with headings in any order or without them in the order post, name, phone, email. */
export function peopleFromPaste(text: string, standing: readonly PartnerPerson[]): ReadPeople {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.split('\t').map((cell) => cell.trim()));
  const first = lines.findIndex((cells) => cells.some((cell) => cell !== ''));
  const head = headOf(lines[first] ?? []);
  const taken = new Set(standing.filter(({ leftOn }) => leftOn === null).map(keyOf));
  const people: PastedPerson[] = [];
  const problems: string[] = [];
  let known = 0;
  lines.forEach((cells, index) => {
    if (cells.every((cell) => cell === '') || (head !== null && index === first)) return;
    const person = personFrom(cells, head ?? fields.map(({ field }) => field));
    const problem = people.length >= mostRows ? tooMany : problemOf(person);
    if (problem !== null) problems.push(`Row ${index + 1} ${problem} It is left out.`);
    else if (taken.has(keyOf(person))) known += 1;
    else {
      taken.add(keyOf(person));
      people.push(person);
    }
  });
  return { people, known, problems };
}

const tooMany = 'stands beyond the first 500 rows.';

/** Who fills a post that stands empty takes its place; everybody else is added. */
export function withPastedPeople(
  standing: readonly PartnerPerson[],
  pasted: readonly PastedPerson[],
  newId: () => PartnerPerson['id'],
): readonly PartnerPerson[] {
  const people = [...standing];
  for (const person of pasted) {
    const empty = people.findIndex(
      (each) =>
        each.name.trim() === '' &&
        each.leftOn === null &&
        each.post.toLowerCase() === person.post.toLowerCase(),
    );
    const held = people[empty];
    if (held === undefined) people.push({ ...person, id: newId(), note: '', leftOn: null });
    else people[empty] = { ...held, ...person, post: held.post };
  }
  return people;
}

/** The field of each column; `null` where the row is no head row. */
function headOf(cells: readonly string[]): readonly (Field | null)[] | null {
  const columns = cells.map((cell) => fields.find(({ words }) => words.test(cell))?.field ?? null);
  const found = new Set(columns.filter((field) => field !== null));
  return found.has('name') && found.size >= 2 ? columns : null;
}

function personFrom(cells: readonly string[], columns: readonly (Field | null)[]): PastedPerson {
  const value = (field: Field) => cells[columns.indexOf(field)] ?? '';
  return { post: value('post'), name: value('name'), phone: value('phone'), email: value('email') };
}

function problemOf(person: PastedPerson): string | null {
  if (person.post === '') return 'names no post.';
  if (person.name === '') return 'names nobody.';
  const long = fields.find(({ field, longest }) => person[field].length > longest);
  return long === undefined ? null : `has a ${long.field} of more than ${long.longest} characters.`;
}

function keyOf({ post, name, phone, email }: PastedPerson): string {
  return JSON.stringify([post, name, phone, email].map((each) => each.trim().toLowerCase()));
}

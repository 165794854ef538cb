/**
 * Names that are an office and nobody's name: "Secretary of the Harbour Alliance", "Returning officer, Saltmarsh". Where it
 * cannot be told, it is taken for a name: whoever is named by mistake is looked at, whoever is overlooked is given away.
 */

const offices: ReadonlySet<string> = new Set(
  (
    'secretary chair chairman chairwoman chairperson clerk agent leader treasurer president director head manager officer ' +
    'organiser convenor coordinator steward warden caretaker mayor'
  ).split(' '),
);

/** Words before an office that are no forename. */
const kindsOfOffice: ReadonlySet<string> = new Set(
  (
    'acting assistant association branch campaign chief city club community constituency council county deputy district duty ' +
    'election electoral general hon honorary joint liaison local media membership monitoring national parish party poll ' +
    'polling presiding press regional registration returning senior services town vice'
  ).split(' '),
);

/** Words that end the name of a body and no name of a person. */
const bodies: ReadonlySet<string> = new Set(
  (
    'alliance association authority campaign centre club coalition college commission committee constabulary council ' +
    'federation forum front group hospital league movement network party school society team trust union university'
  ).split(' '),
);

const noBodies: ReadonlySet<string> = new Set();

const between = /\s*[,;:()/–—]\s*|\s+-\s+|\s+(?:of|for|to|at|in|and)\s+/iu;

/**
 * Whether a name is an office, alone or with what it is held in. `known` are names of areas and parties in small letters;
 * behind a comma or "of" nothing else is taken for a body but what ends as bodies do.
 */
export function isOfficeName(name: string, known: ReadonlySet<string> = noBodies): boolean {
  const said = name
    .normalize('NFKC')
    .trim()
    .replace(/^(?:an?|the)\s+/iu, '');
  const [office = ''] = said.split(between);
  if (!isOffice(office)) return false;
  const heldIn = said.slice(office.length).replace(between, '');
  // The name of an area may have such words in it: "Carrow and Lyde".
  if (known.has(heldIn.toLowerCase())) return true;
  return heldIn
    .split(between)
    .filter((part) => part !== '')
    .every((part) => isOffice(part) || isBody(part, known));
}

/** "Odo Finch" of "Poll clerk, Odo Finch" and of "Odo Finch, agent"; `null` of an office alone. `known` as above. */
export function personNamed(name: string, known: ReadonlySet<string> = noBodies): string | null {
  if (isOfficeName(name, known)) return null;
  const parts = name.split(',').map((part) => part.trim());
  const person = parts.filter((part) => part !== '' && !isOfficeName(part, known)).join(', ');
  // One word is less than a name: "Clerk, Odo" is whole as it stands.
  return person.includes(' ') ? person : name;
}

function isOffice(text: string): boolean {
  const words = text
    .toLowerCase()
    .split(/[\s.-]+/u)
    .filter((word) => word !== '');
  const last = words.pop();
  return last !== undefined && offices.has(last) && words.every((word) => kindsOfOffice.has(word));
}

function isBody(text: string, known: ReadonlySet<string>): boolean {
  const [, article, body = ''] = /^(the\s+)?(.*)$/iu.exec(text) ?? [];
  if (known.has(text.toLowerCase()) || known.has(body.toLowerCase())) return true;
  const words = body.toLowerCase().split(/\s+/u);
  if (bodies.has(words.at(-1) ?? '') || !/\p{Lu}/u.test(body)) return true;
  // "Leader of the Greens": behind "the" no single word is a person's name.
  return article !== undefined && words.length === 1;
}

import { describe, expect, it } from 'vitest';
import { aContact, aMatter } from '../../../../test/builders/contact';
import { exampleRequest } from '../../../../test/builders/plan-request';
import type { CandidateContact } from '../../contact/contact';
import { asId } from '../../foundation/ids';
import { documentText } from '../document-text';
import type { Block } from '../model';
import { evenHandednessStatement } from './even-handedness';
import { candidatesPrinted, wordsBesideNames } from './name-cells';

const statement = (subjectId = 'example-contest-quayside', change?: Parameters<typeof exampleRequest>[1]) => {
  const composed = evenHandednessStatement({ ...exampleRequest('even-handedness', change), subjectId });
  if (!composed.ok) throw new Error(composed.error);
  return composed.value;
};
const tables = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

describe('the statement of even-handedness', () => {
  it('says on its first page what is unequal, before anything else', () => {
    const { document } = statement();
    expect(JSON.stringify(document.blocks[1])).toMatch(/unequal places under \d+ matters/);
    const first = document.blocks.slice(
      0,
      document.blocks.findIndex(({ kind }) => kind === 'section'),
    );
    expect(tables(first)[0]?.caption).toBe('Where a candidate lacks what another had');
    expect(JSON.stringify(first)).toContain(
      'asked, and waits, while another has it'.replace('asked', 'Asked'),
    );
  });

  it('holds the table of parity, side by side, six candidates to a page', () => {
    const parity = tables(statement().document.blocks).filter(({ caption }) => caption.startsWith('Parity'));
    expect(parity.map(({ columns }) => columns.length)).toEqual([7, 2]);
    expect(parity[0]?.rows.map(([title]) => title)).toContain('Visit to Quayside police station');
  });

  it('tells in each place everything that was offered, given and refused, with its day', () => {
    const { document } = statement('example-contest-quayside', (maps) => {
      const contacts = maps.get('candidateContacts');
      // Sound: the collection holds contacts alone, and its maps are of anything.
      const given = [...(contacts?.values() ?? [])].find(
        (each) => (each as CandidateContact).given !== null,
      ) as CandidateContact;
      const offer = { origin: 'offer', on: '2027-03-01', given: null, decisions: [], links: [] } as const;
      contacts?.set('earlier', { ...given, ...offer, id: asId('earlier'), information: null });
    });
    const cells = tables(document.blocks)
      .filter(({ caption }) => caption.startsWith('Parity'))
      .flatMap(({ rows }) => rows.flat())
      .map((cell) => (typeof cell === 'string' ? cell : ''));
    expect(cells).toContainEqual(expect.stringMatching(/^Given .* 2027.*, also .*offered Mon 1 Mar 2027/));
  });

  it('prints each decision with its six tests, and what was struck', () => {
    const { document } = statement();
    const tests = tables(document.blocks).filter(({ caption }) => caption.startsWith('The six tests'));
    expect(tests.length).toBeGreaterThan(3);
    expect(tests.every(({ rows }) => rows.length === 6)).toBe(true);
    expect(documentText(document)).toContain('The same request, entered twice.');
  });

  it('prints nothing of what was advised for the safety of a person, and says that it does not', () => {
    const text = documentText(statement().document);
    expect(text).toContain('1 matter of safety or security advice stands in the log and is not printed');
    expect(text).not.toMatch(/waited outside|doors, lights|Safety advice at home/);
  });

  it('says what is missing', () => {
    const text = documentText(statement().document);
    expect(text).toContain('not referred to the chief officer’s office and corporate communications.');
    expect(text).toContain('note the reference of the central log.');
    expect(text).toContain('Bex Tolland asked, and waits, while another has it.');
  });

  describe('with two candidates of one name', () => {
    const forward = 'Ann Carrow (Marlshire Forward)';
    const residents = 'Ann Carrow (Residents of Lantern Hill)';
    const [one, other] = [
      asId<'Candidate'>('example-candidate-carrow-1'),
      asId<'Candidate'>('example-candidate-carrow-2'),
    ];
    const { document } = statement('example-contest-lantern-hill', (maps) => {
      const [operationId] = [...(maps.get('operations')?.keys() ?? [])];
      const of = operationId === undefined ? {} : { operationId: asId<'Operation'>(operationId) };
      const given = { on: '2027-03-03', what: 'Shown round', by: '' };
      for (const id of ['visit', 'meeting'])
        maps.get('contactMatters')?.set(id, aMatter({ ...of, id: asId(id), title: `A ${id}` }));
      for (const contact of [
        aContact({ ...of, id: asId('toured'), candidateIds: [one], given }),
        aContact({ ...of, id: asId('met'), matterId: asId('meeting'), candidateIds: [one, other] }),
      ])
        maps.get('candidateContacts')?.set(contact.id, contact);
    });

    it('says of each place which of them it is', () => {
      const [lacks] = tables(document.blocks);
      expect(lacks?.rows.find(([matter]) => matter === 'A visit')?.[1]).toBe(residents);
      const parity = tables(document.blocks).find(({ caption }) => caption.startsWith('Parity'));
      expect(parity?.columns.map(({ heading }) => heading)).toEqual([
        'Matter',
        forward,
        residents,
        'Lena Thorne',
      ]);
      const text = documentText(document);
      expect(text).toContain(`A visit: ${residents} was not offered what another has.`);
      expect(text).toContain(`${forward}; ${residents}`);
    });

    it('prints both where both stand in one entry', () => {
      expect(documentText(document)).toContain(`${forward}, ${residents}`);
    });

    it('still knows where nothing but their names stands', () => {
      const beside = wordsBesideNames(candidatesPrinted(document));
      for (const name of [forward, residents, 'Ann Carrow', `${forward}, ${residents}`])
        expect(beside(name)).toBe('. ');
      expect(beside('Ann Carrow of the Residents')).toBe('Ann Carrow of the Residents');
    });
  });

  it('prints the offers that set a difference right, with what became of each', () => {
    const { document } = statement();
    const offers = tables(document.blocks).find(({ caption }) => caption.startsWith('Offers'));
    expect(offers?.rows.map((row) => row[3])).toEqual([
      'Not taken up Sun 7 Mar 2027',
      'Given Mon 8 Mar 2027',
    ]);
  });

  it('says why an offer has no decision of its own, and that one in unissued letters is offered to nobody', () => {
    const text = documentText(statement().document);
    expect(text).toContain(
      'The same was agreed for another candidate; the offer needs no decision of its own.',
    );
    expect(text).not.toContain('which needs no decision');
    const alone = statement('example-contest-quayside', (maps) => {
      const contacts = maps.get('candidateContacts');
      const offer = contacts?.get('example-contact-dallow-visit');
      contacts?.delete('example-contact-finch-visit');
      contacts?.set('example-contact-dallow-visit', {
        // Sound: the collection holds contacts alone, and its maps are of anything.
        ...(offer as CandidateContact),
        ...{ channel: 'Letter', links: [{ kind: 'letter-batch', id: 'gone' }], notTakenUp: null },
      });
    });
    expect(documentText(alone.document)).toContain(
      'An offer of the force, on which no decision is recorded.',
    );
    expect(documentText(alone.document)).toContain(
      'Removed before they were issued: nobody was offered it by them',
    );
  });

  it('says so where nothing is logged, and refuses a contest that is gone', () => {
    const empty = statement('example-contest-quayside', (maps) => {
      maps.get('candidateContacts')?.clear();
      maps.get('contactMatters')?.clear();
    });
    expect(documentText(empty.document)).toContain(
      'No contact with the candidates of this contest is logged.',
    );
    const gone = evenHandednessStatement({ ...exampleRequest('even-handedness'), subjectId: 'gone' });
    expect(gone.ok).toBe(false);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CandidateColumnMeaning, CandidateList } from '../../core/candidates/candidate-draft';
import type { ColumnChoices } from '../../core/foundation/headed-list';
import { candidateFormat } from './candidate-format';
import { readCandidates } from './candidate-list';

async function read(text: string, choices?: ColumnChoices<CandidateColumnMeaning>): Promise<CandidateList> {
  const result = await readCandidates(new File([text], 'list.csv'), choices === undefined ? {} : { choices });
  if (!result.ok) throw new Error(result.error.message);
  return candidateFormat.list.parse(result.value);
}

const names = (list: CandidateList) => list.drafts.map(({ name }) => name);

const current = [
  'person_id,person_name,election_id,ballot_paper_id,election_date,election_current,party_name,party_id,post_label,cancelled_poll,seats_contested,by_election_reason,candidates_locked,organisation_name,party_description_text,sopn_last_name,sopn_first_names,elected,email,birth_date,image',
  '101,Mair Sandry,local.saltmarsh.2027-05-06,local.saltmarsh.quayside.2027-05-06,2027-05-06,t,Independent,ynmp-party:2,Quayside,f,2,,t,Saltmarsh,Independent / Annibynnol,,,,canary1@marl.example,1970-02-03,https://canary2.example/a.jpg',
  '102,Bex Tolland,local.saltmarsh.2027-05-06,local.saltmarsh.fenmouth.by.2027-05-06,2027-05-06,t,Marlshire Forward,PP999,Fenmouth,t,1,death,f,Saltmarsh,,Tolland,Rebecca,t,,,',
].join('\r\n');

describe('the CSV of Democracy Club', () => {
  it('is read in its current form', async () => {
    const list = await read(current);
    expect(list.form).toBe('democracy-club');
    expect(list.drafts).toMatchObject([
      {
        name: 'Mair Sandry',
        party: 'Independent',
        description: 'Independent / Annibynnol',
        contest: 'Quayside',
        ballotId: 'local.saltmarsh.quayside.2027-05-06',
        date: '2027-05-06',
        seats: 2,
        isCancelled: false,
        standing: 'nominated',
        personNumber: '101',
      },
      {
        name: 'Bex Tolland',
        surname: 'Tolland',
        isCancelled: true,
        standing: 'elected',
        personNumber: '102',
      },
    ]);
    expect(list.dropped).toEqual(['email', 'birth_date', 'image']);
    expect(JSON.stringify(list)).not.toMatch(/canary|1970/);
  });

  it('is read in its older form', async () => {
    const list = await read(
      [
        'id,name,election,ballot_paper_id,election_date,seats_contested,party_id,party_name,party_description_text,post_label,birth_date,email,cancelled_poll',
        '1953,Máire Ó Briain,local.saltmarsh.2027-05-06,local.saltmarsh.quayside.2027-05-06,2027-05-06,2,party:1,Marlshire Forward,,Quayside,1971-04-04,canary@x.example,False',
      ].join('\n'),
    );
    expect(list.form).toBe('democracy-club');
    expect(list.drafts).toMatchObject([
      { name: 'Máire Ó Briain', personNumber: '1953', seats: 2, isCancelled: false },
    ]);
    expect(list.dropped).toEqual(['birth_date', 'email']);
  });

  const real = '../shared/data/candidates/south-yorkshire-local-2018-05-03.dc-core-columns.csv';
  it.skipIf(!existsSync(real))('is read whole where a real one lies beside the project', async () => {
    const text = readFileSync(real, 'utf8');
    const list = await read(text);
    expect(list.leftOut).toEqual([]);
    expect(list.drafts).toHaveLength(text.trim().split('\n').length - 1);
    expect(list.drafts.every(({ ballotId, contest, seats }) => ballotId && contest && seats)).toBe(true);
  });
});

const statement = [
  ['Saltmarsh District Council', '', '', '', ''],
  ['Election of a District Councillor for Quayside Ward on Thursday 6 May 2027', '', '', '', ''],
  [
    'Name of Candidate',
    'Home Address',
    'Description (if any)',
    'Name of Assentors Proposer(+) Seconder(++)',
    'Reason why no longer nominated*',
  ],
  [
    'O`NEALE Siân (commonly known as Sian Neale',
    '1 Canary Row, Marlport',
    'Independent / Annibynnol',
    'Canary Proposer +',
    '',
  ],
  ['PRŶS–LLOYD Idris', '(address in Canary)', 'Marlshire Forward', 'Canary Other +', ''],
  [
    'Name of Candidate',
    'Home Address',
    'Description (if any)',
    'Name of Assentors Proposer(+) Seconder(++)',
    'Reason why no longer nominated*',
  ],
  ['TARROW Kev, 9 Canary Street, Marlport ZZ1 1AA', '9 Canary Street', '', '', 'Withdrawn'],
  ['*The persons above, where no entry is made in the last column, stand validly nominated.', '', '', '', ''],
  ['Printed and published by the Returning Officer, Canary Hall', '', '', '', ''],
];
const asText = (rows: readonly (readonly string[])[], by: string) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(by)).join('\n');

describe('a statement of persons nominated', () => {
  it.each([',', '\t'])('is read with titles, repeated headings and notes (%j)', async (by) => {
    const list = await read(asText(statement, by));
    expect(list.drafts).toMatchObject([
      {
        name: 'Siân O’Neale',
        surname: 'O’Neale',
        knownAs: 'Sian Neale',
        description: 'Independent / Annibynnol',
        contest: 'Quayside Ward',
        standing: null,
      },
      { name: 'Idris Prŷs-Lloyd', description: 'Marlshire Forward' },
      { name: 'Kev Tarrow', description: '', standing: 'withdrawn' },
    ]);
    expect(list.leftOut.map(({ row }) => row)).toEqual([8, 9]);
    expect(list.dropped).toEqual(['Home Address', 'Name of Assentors Proposer(+) Seconder(++)']);
    expect(list.cutNames).toBe(1);
    expect(JSON.stringify(list)).not.toMatch(/canary/i);
  });

  it('is read by its contents where the headings say nothing, and as a person corrects it', async () => {
    const text = asText(
      [
        ['TARROW Kev', 'Marlshire Forward', '1 Eel Lane'],
        ['BECK Stefan', 'Independent', '2 Eel Lane'],
        ['SANDRY Mair', 'The Green Party', '3 Eel Lane'],
      ],
      ',',
    );
    const list = await read(text);
    expect(names(list)).toEqual(['Kev Tarrow', 'Stefan Beck', 'Mair Sandry']);
    expect(list.drafts[1]?.description).toBe('Independent');
    expect(list.dropped).toEqual(['Column 3']);
    const other = await read(text, { '1': 'party' });
    expect(other.drafts[1]).toMatchObject({ party: 'Independent', description: '' });
  });

  it('has its names in two columns, in Welsh and English', async () => {
    const list = await read(
      'Surname / Cyfenw,Other Names / Enwau Eraill,Disgrifiad\nPRŶS,Idris Wyn,Annibynnol\n',
    );
    expect(list.drafts).toMatchObject([
      { name: 'Idris Wyn Prŷs', surname: 'Prŷs', description: 'Annibynnol' },
    ]);
  });

  it('holds several contests one below the other', async () => {
    const head = ['Candidate name', 'Description'];
    const list = await read(
      asText(
        [
          ['Quayside Ward', ''],
          head,
          ['TARROW Kev', 'Independent'],
          ['Ropewalk Ward', ''],
          head,
          ['BECK Stefan', ''],
        ],
        ',',
      ),
    );
    expect(list.drafts.map(({ name, contest }) => [name, contest])).toEqual([
      ['Kev Tarrow', 'Quayside Ward'],
      ['Stefan Beck', 'Ropewalk Ward'],
    ]);
  });

  it('takes no row number for the number of a person, even where somebody says so', async () => {
    const text =
      'ID,Ward,Candidate name,Council\n1,Quayside,SANDRY Mair,Saltmarsh\n1,Ropewalk,FINCH Odo,Saltmarsh\n';
    for (const choices of [undefined, { '0': 'person-number' as const }]) {
      const list = await read(text, choices);
      expect(list.drafts.map(({ personNumber }) => personNumber)).toEqual(['', '']);
      expect(list.columns[0]).toMatchObject({ meaning: 'ignore', examples: [] });
      expect(list.drafts[0]?.organisation).toBe('Saltmarsh');
    }
  });

  it('is not withdrawn for a dash or n/a', async () => {
    const reasons = ['-', '–', 'n/a', 'N/A', 'None', '', 'Withdrawn', 'Died'];
    const list = await read(
      asText([['Candidate name', 'Reason'], ...reasons.map((reason) => ['TARROW Kev', reason])], ','),
    );
    expect(list.drafts.map(({ standing }) => standing)).toEqual([
      ...Array<null>(6).fill(null),
      'withdrawn',
      'withdrawn',
    ]);
  });

  it('loses the lines and brackets of addresses, and counts them', async () => {
    const list = await read(
      asText(
        [
          ['Candidate name', 'Description'],
          ['TARROW Kev\nBryn Canary\nMarlport', 'Independent (of Bryn Canary, Marlport)'],
          ['BECK Stefan born March 1970', 'Independent, of Canary'],
          ['SANDRY Mair', 'Saltmarsh Party (Plaid Saltmarsh)'],
          ['FINCH Odo', 'Independent (born 1970 in Canary)'],
        ],
        ',',
      ),
    );
    expect(list.drafts.map(({ name, description }) => [name, description])).toEqual([
      ['Kev Tarrow', 'Independent'],
      ['Stefan Beck', 'Independent'],
      ['Mair Sandry', 'Saltmarsh Party (Plaid Saltmarsh)'],
      ['Odo Finch', ''],
    ]);
    expect([list.cutNames, list.cutOthers]).toEqual([2, 3]);
    expect(JSON.stringify(list)).not.toMatch(/canary/i);
  });

  it('is refused where no column can be told to hold names', async () => {
    const result = await readCandidates(new File(['Colour,Size\nred,12\n'], 'other.csv'));
    expect(result).toMatchObject({ ok: false, error: { kind: 'wrong-columns' } });
  });
});

describe('what is dropped at the door', () => {
  const headings = [
    'Home address in full',
    'Cyfeiriad',
    'E-mail',
    'Mobile phone',
    'Date of birth',
    'Proposer',
    'Names of subscribers',
    'Facebook page',
    'Photo',
    'Postcode',
    'twitter_username',
    'Gender',
    'Agent address',
  ];

  it('never leaves the reader, whatever the order of the columns and the choices', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(headings, { minLength: 1 }),
        fc.stringMatching(/^Zq[a-z]{4,10}$/),
        fc.integer({ min: 0, max: 14 }),
        fc.constantFrom(
          'name',
          'description',
          'party',
          'contest',
          'agent',
          'known-as',
        ) as fc.Arbitrary<CandidateColumnMeaning>,
        fc.constantFrom(
          ', 12 @ Road, Marlport',
          '\n12 @ Road\nMarlport ZZ1 1AA',
          ' (address in @)',
          ', Flat 2 @ House',
          '\n@ Cottages, Marlport',
          ' (of @, Marlport)',
        ),
        async (dropped, canary, column, meaning, tail) => {
          const rows = [
            ['Name', ...dropped, 'Description'],
            ...['TARROW Kev', 'BECK Stefan'].map((name) => [
              `${name}${tail.replace('@', canary)}`,
              ...dropped.map(() => `${canary} ${canary}`),
              'Independent',
            ]),
          ];
          const text = asText(rows, ',');
          const plain = await read(text);
          const chosen = await read(text, { [String(column)]: meaning }).catch(() => plain);
          expect(names(plain)).toEqual(['Kev Tarrow', 'Stefan Beck']);
          expect(JSON.stringify([plain, chosen])).not.toContain(canary);
        },
      ),
      { numRuns: 60 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { bagDeclaration, bagInfo, isInfoLabel, manifestText } from './bag-text';

const a = 'a'.repeat(64);
const b = 'b'.repeat(64);

describe('the text of a bag (RFC 8493)', () => {
  it('declares its version and its letters', () => {
    expect(bagDeclaration).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  });

  it('names each file on a line of its own, in the order of the paths', () => {
    expect(
      manifestText([
        { path: 'data/b.txt', sha256: b },
        { path: 'data/a b.txt', sha256: a },
      ]),
    ).toBe(`${a}  data/a b.txt\n${b}  data/b.txt\n`);
    expect(manifestText([])).toBe('');
  });

  it('writes line ends and the percent sign as codes, and nothing else', () => {
    expect(manifestText([{ path: 'data/1%\r\n ŵ\\.txt', sha256: a }])).toBe(
      `${a}  data/1%25%0D%0A ŵ\\.txt\n`,
    );
  });

  it('says what was given, the date and the size of the payload', () => {
    const text = bagInfo(
      [
        ['Source-Organization', 'Marlshire Police'],
        ['External-Description', 'Two\r\nlines\u2028and more'],
        ['Contact-Name', '  '],
      ],
      { baggedOn: '2027-07-01', bytes: 279164409832, files: 1198 },
    );
    expect(text).toBe(
      'Source-Organization: Marlshire Police\nExternal-Description: Two lines and more\nBagging-Date: 2027-07-01\nPayload-Oxum: 279164409832.1198\n',
    );
  });

  it('lets nobody give what is counted here, or a label that would make a line of its own', () => {
    for (const label of [
      'Payload-Oxum',
      'PAYLOAD-OXUM',
      'Bagging-Date',
      'Bag-Size',
      '',
      'a: b',
      'a\nb',
      '-a',
    ])
      expect(isInfoLabel(label), label).toBe(false);
    expect(isInfoLabel('External-Identifier')).toBe(true);
    const text = bagInfo([['Payload-Oxum', '1.1']], { baggedOn: '2027-07-01', bytes: 5, files: 2 });
    expect(text).toBe('Bagging-Date: 2027-07-01\nPayload-Oxum: 5.2\n');
  });
});

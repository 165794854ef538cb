import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aThreatInput } from '../../test/bench/word-example';
import { anExampleLook } from '../../test/builders/example-look';
import { anOperation } from '../../test/builders/desk';
import { threatAssessmentDocument } from '../core/documents/threat-assessment';
import { documentLook, withLook } from '../core/issuing/document-look';
import { contrastOnWhite, tintOf } from '../core/issuing/look-colours';
import { plainLook } from '../core/issuing/force-look';
import { letterDocument } from '../core/documents/plan/candidate-letter';
import { asId } from '../core/foundation/ids';
import { newLetterBatch } from '../core/issuing/letter-edits';
import { composeWord } from './compose';

const plain = threatAssessmentDocument(aThreatInput({ locations: 1, withGaps: false }));
const part = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

describe('the look of a force', () => {
  it('is none where nothing was chosen, so that documents stay what they were', async () => {
    expect(documentLook(undefined)).toBeNull();
    expect(documentLook({ ...plainLook, letterhead: ['  '] })).toBeNull();
    const [without, withPlain] = [
      await composeWord(plain),
      await composeWord({ ...plain, ...withLook(plainLook) }),
    ];
    expect(withPlain.bytes).toEqual(without.bytes);
  });

  it('gives a document its font, its colours, its crest and its closing note, with the same bytes twice', async () => {
    const document = { ...plain, ...withLook(anExampleLook()) };
    const [first, second] = [await composeWord(document), await composeWord(document)];
    expect(second.bytes).toEqual(first.bytes);
    const [styles, body] = [part(first.bytes, 'word/styles.xml'), part(first.bytes, 'word/document.xml')];
    expect(styles).toContain('w:ascii="Georgia"');
    expect(styles).toMatch(/w:styleId="Heading1">.*?<w:color w:val="1A325D"\/>/);
    expect(body).toContain(`w:fill="${tintOf('7a1f3d')}"`);
    expect(body).toContain('descr="A star of eight points on a round ground"');
    expect(body).toMatch(/invented force\.<\/w:t><\/w:r><\/w:p><w:sectPr/);
    expect(body).not.toContain('County Hall');
    const used = [...body.matchAll(/<w:pStyle w:val="([^"]*)"/g)].map(([, id]) => id ?? '');
    for (const id of new Set(used)) expect(styles).toContain(`w:styleId="${id}"`);
  });

  it('puts the letterhead on a letter once, and no title above it', async () => {
    const { bytes } = await composeWord(
      letterDocument({
        batch: newLetterBatch({
          id: asId<'LetterBatch'>('batch1'),
          operationId: asId<'Operation'>('operation1'),
          areaId: null,
        }),
        recipient: null,
        operation: anOperation(),
        look: anExampleLook(),
        status: 'issued',
        issueDate: '2027-04-12',
        author: '',
      }),
    );
    const body = part(bytes, 'word/document.xml');
    expect(body.match(/County Hall/g)).toHaveLength(1);
    expect(body).not.toContain('w:val="Title"');
    expect(body).not.toContain('w:val="DeskTable"');
  });

  it('knows the contrast of a colour on white', () => {
    expect(contrastOnWhite('000000')).toBeCloseTo(21, 5);
    expect(contrastOnWhite('ffffff')).toBeCloseTo(1, 5);
    expect(contrastOnWhite('767676')).toBeGreaterThan(4.5);
    expect(contrastOnWhite('777777')).toBeLessThan(4.5);
  });

  it('keeps ink readable on the tint of every colour that is allowed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xff_ff_ff }), (value) => {
        const colour = value.toString(16).padStart(6, '0');
        const contrast = contrastOnWhite('0b0c0c') / contrastOnWhite(tintOf(colour).toLowerCase());
        expect(contrast).toBeGreaterThan(4.5);
      }),
    );
  });
});

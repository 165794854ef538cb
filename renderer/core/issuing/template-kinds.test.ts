import { describe, expect, it } from 'vitest';
import { heading, numbered, plain, table } from '../documents/blocks';
import { plainText } from '../documents/missing';
import type { WordDocument } from '../documents/model';
import { planDocumentKinds } from './document-version';
import { sectionUnder } from './template-fields';
import { templateKinds, templateUse } from './template-kinds';

describe('which documents take a template', () => {
  it('is decided for every kind, and those that take none say why', () => {
    const none = planDocumentKinds.filter(({ id }) => templateUse(id).takes === 'none').map(({ id }) => id);
    expect(none).toEqual(['memorandum', 'candidate-letter', 'register']);
    expect(templateKinds.map(({ id }) => id)).not.toContain('memorandum');
    expect(templateUse('operation-order')).toEqual({ takes: 'sections' });
    expect(templateUse('timetable')).toEqual({ takes: 'whole' });
  });
});

describe('a section that stands alone in a template', () => {
  const small = (caption: string) =>
    table({ caption, columns: [{ heading: 'Team', share: 1, align: 'left' }], rows: [['North']] });
  const document = {
    title: 'Order',
    blocks: [
      heading(1, 'Information'),
      numbered('First.'),
      small('One'),
      heading(1, 'Method'),
      numbered('Visit stations.'),
      heading(2, 'Rounds'),
      numbered('Twice.'),
      small('Two'),
      plain('Ends.'),
    ],
  } as unknown as WordDocument;

  it('keeps the paragraph numbers of the whole document, written out', () => {
    const section = sectionUnder(document, ' method ');
    const texts = section?.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [plainText(block.text)] : block.kind === 'heading' ? [block.text] : [],
    );
    expect(texts).toEqual(['2.1\u2003Visit stations.', '2.2\u2003Rounds', '2.2.1\u2003Twice.', 'Ends.']);
    expect(section).toMatchObject({ tablesBefore: 1, figuresBefore: 0 });
    for (const block of section?.blocks ?? [])
      if (block.kind === 'paragraph') expect(block.look).not.toBe('numbered');
  });

  it('is none where the document has no such heading', () => {
    expect(sectionUnder(document, 'Administration')).toBeNull();
  });
});

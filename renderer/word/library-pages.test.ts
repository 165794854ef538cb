// @vitest-environment jsdom
/** Pages, heads, feet, drawings and relationships are what the docx library would have written, node by node. */
import {
  Document as LibraryDocument,
  Footer,
  Header,
  ImageRun,
  type IRunOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Picture, Section } from '../core/documents/model';
import { documentStart } from './page-parts';
import { marginMm, paperOf, twips } from './paper';
import { builtSkeleton, type SkeletonPlan } from './skeleton';

describe('the pages of the desk', () => {
  it('are node by node what the library makes for the same plan', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const [ours, theirs] = [oursOf(plan), await theirsOf(plan)];
        expect([...ours.keys()]).toEqual([...theirs.keys()]);
        for (const [what, xml] of ours) expect(treeOf(xml), what).toEqual(treeOf(theirs.get(what) ?? ''));
      }),
      { numRuns: 40 },
    );
  });

  it('differ where a page is turned, a marking changes or a picture grows', async () => {
    const theirs = await theirsOf(plan);
    const others: readonly SkeletonPlan[] = [
      { ...plan, sections: [{ kind: 'section', orientation: 'landscape', size: 'A4' }] },
      { ...plan, marking: { ...plan.marking, handling: 'Command team only' } },
      { ...plan, pictures: [{ ...picture, widthMm: picture.widthMm + 1 }] },
      { ...plan, status: 'draft' },
    ];
    for (const other of others) {
      const ours = oursOf(other);
      const isAlike = [...theirs].every(
        ([what, xml]) => JSON.stringify(treeOf(ours.get(what) ?? '<none/>')) === JSON.stringify(treeOf(xml)),
      );
      expect(isAlike).toBe(false);
    }
  });

  it('begin with the names that the library gives to the root', async () => {
    const made = documentOf(await libraryParts(plan));
    expect(rootOf(`${documentStart}</w:body></w:document>`)).toEqual(rootOf(made));
  });
});

const picture: Picture = {
  kind: 'picture',
  caption: 'Ratings & places',
  altText: 'Two "high" < one low',
  widthMm: 120.4,
  heightMm: 60,
  drawing: { width: 3, height: 2, shapes: [] },
};

const plan: SkeletonPlan = {
  sections: [{ kind: 'section', orientation: 'portrait', size: 'A4' }],
  pictures: [picture],
  crest: null,
  marking: { classification: 'OFFICIAL-SENSITIVE', handling: '' },
  status: 'issued',
  foot: 'Operation order · Version 1 · content 0123456789ab',
};

const words = fc.oneof(
  fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
  fc.constantFrom('', '<&>"\'', 'Łódź'),
);
const millimetres = fc.double({ min: 1, max: 250, noNaN: true });
const sections: fc.Arbitrary<Section> = fc.record({
  kind: fc.constant('section'),
  orientation: fc.constantFrom('portrait', 'landscape'),
  size: fc.constantFrom('A4', 'A3'),
});
const pictures: fc.Arbitrary<Picture> = fc
  .record({ caption: words, altText: words, widthMm: millimetres, heightMm: millimetres })
  .map((given) => ({ ...picture, ...given }));
const plans: fc.Arbitrary<SkeletonPlan> = fc.record({
  sections: fc.array(sections, { minLength: 1, maxLength: 3 }),
  pictures: fc.array(pictures, { maxLength: 3 }),
  crest: fc.constant(null),
  marking: fc.record({ classification: fc.constantFrom('OFFICIAL', 'OFFICIAL-SENSITIVE'), handling: words }),
  status: fc.constantFrom('draft', 'issued'),
  foot: words,
});

type Pages = ReadonlyMap<string, string>;

/** Every piece by its name, for the eye where one differs. */
function oursOf(given: SkeletonPlan): Pages {
  const { parts, sectionEnds, pictures: drawings } = builtSkeleton(given);
  return new Map([
    ...sectionEnds.map((xml, index) => [`section ${index}`, rooted(xml)] as const),
    ...drawings.map((xml, index) => [`picture ${index}`, rooted(xml)] as const),
    ...[...parts]
      .filter(([path]) => !path.startsWith('word/media/'))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, data]) => [path, String(data)] as const),
  ]);
}

/** The same of the library, without what is left out of the file, and with what it leaves to chance or empty. */
async function theirsOf(given: SkeletonPlan): Promise<Pages> {
  const parts = await libraryParts(given);
  const body = documentOf(parts);
  const found = (pattern: RegExp) => body.match(pattern) ?? [];
  return new Map([
    ...found(/<w:sectPr\b[\s\S]*?<\/w:sectPr>/g).map(
      (xml, index) => [`section ${index}`, rooted(xml)] as const,
    ),
    ...found(/<w:drawing>[\s\S]*?<\/w:drawing>/g).map(
      (xml, index) => [`picture ${index}`, rooted(xml)] as const,
    ),
    ...[...parts]
      .filter(([path]) => /^word\/((header|footer)\d+\.xml|_rels\/document\.xml\.rels)$/.test(path))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, xml]) => [path, withoutChance(xml)] as const),
  ]);
}

const droppedParts =
  /<Relationship [^>]*Target="(?:footnotes|endnotes|fontTable|theme\/theme1|comments)\.xml"\/>/g;

function withoutChance(xml: string): string {
  return xml
    .replaceAll(droppedParts, '')
    .replaceAll(
      '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/>',
      '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/>',
    )
    .replaceAll(/PowerPlusWaterMarkObject[\w-]+/g, 'PowerPlusWaterMarkObject1')
    .replaceAll(/media\/[\w-]+\.png/g, 'media/image.png');
}

async function libraryParts(given: SkeletonPlan): Promise<Pages> {
  const file = new LibraryDocument({
    sections: given.sections.map((section, index) => ({
      ...page(given, section),
      children: index === 0 ? given.pictures.map(pictureParagraph) : [],
    })),
  });
  const decoder = new TextDecoder();
  const files = unzipSync(new Uint8Array(await Packer.toArrayBuffer(file)));
  return new Map(Object.entries(files).map(([path, bytes]) => [path, decoder.decode(bytes)]));
}

const documentOf = (parts: Pages): string => parts.get('word/document.xml') ?? '';

function page(given: SkeletonPlan, section: Section): Omit<ISectionOptions, 'children'> {
  const upright = paperOf({ ...section, orientation: 'portrait' });
  const margin = twips(marginMm);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The library turns the sheet itself: it wants the upright measures.
        size: {
          width: twips(upright.widthMm),
          height: twips(upright.heightMm),
          orientation:
            section.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: margin,
          right: margin,
          bottom: margin,
          left: margin,
          header: twips(11),
          footer: twips(10),
        },
      },
    },
    headers: { default: new Header({ children: [marking(given, given.status === 'draft')] }) },
    footers: {
      default: new Footer({
        children: [marking(given, false), pageLine(given.foot, paperOf(section).textWidth)],
      }),
    },
  };
}

function marking({ marking: { classification, handling } }: SkeletonPlan, isWatermarked: boolean): Paragraph {
  const strong: IRunOptions = { text: classification.toUpperCase(), bold: true };
  return new Paragraph({
    style: 'Marking',
    children: [
      new TextRun(strong),
      ...(handling === '' ? [] : [new TextRun({ text: ` · ${handling}` })]),
      ...(isWatermarked ? [watermark()] : []),
    ],
  });
}

function watermark(): TextRun {
  const look = { text: 'DRAFT', font: 'Arial', color: 'D9DDDF', opacity: 0.4, width: 400 } as const;
  // The library ships its watermark in a bundle of its own, whose TextRun is not this one's by identity; only
  // its XML is used.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
  return new TextWatermark(look);
}

function pageLine(foot: string, width: number): Paragraph {
  return new Paragraph({
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [
      ...(foot === '' ? [] : [new TextRun({ text: foot })]),
      new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  });
}

const pixelsPerMillimetre = 96 / 25.4;

function pictureParagraph({ widthMm, heightMm, caption, altText }: Picture, index: number): Paragraph {
  const image = new ImageRun({
    type: 'png',
    data: new TextEncoder().encode(`Picture ${index + 1}`),
    transformation: { width: widthMm * pixelsPerMillimetre, height: heightMm * pixelsPerMillimetre },
    altText: { id: String(index + 1), name: `Figure ${index + 1}`, title: caption, description: altText },
  });
  return new Paragraph({ children: [image] });
}

const names = `${documentStart}</w:body></w:document>`
  .replace(/^[\s\S]*?<w:document/, '<a')
  .replace(/><w:body>[\s\S]*/, '>');

/** A piece with every name that the document gives around it. */
const rooted = (xml: string): string => `${names}${xml}</a>`;

function parsed(xml: string): Element {
  const read = new DOMParser().parseFromString(xml, 'application/xml');
  const [failure] = read.getElementsByTagName('parsererror');
  if (failure !== undefined) throw new Error(`Not XML: ${xml.slice(0, 200)}`);
  return read.documentElement;
}

const attributesOf = (element: Element): Readonly<Record<string, string>> =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));

function rootOf(xml: string): unknown {
  const root = parsed(xml);
  return [root.tagName, attributesOf(root)];
}

function treeOf(xml: string): unknown {
  const tree = (element: Element): unknown => [
    element.tagName,
    attributesOf(element),
    [...element.childNodes].map((child) => (child instanceof Element ? tree(child) : child.nodeValue)),
  ];
  return tree(parsed(xml.replaceAll(/media\/image\d*\.png/g, 'media/image.png')));
}

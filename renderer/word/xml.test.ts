// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xmlText } from './xml';

function readBack(text: string): string {
  const parsed = new DOMParser().parseFromString(
    `<a b="${xmlText(text)}">${xmlText(text)}</a>`,
    'application/xml',
  );
  expect(parsed.querySelector('parsererror')).toBeNull();
  return parsed.documentElement.textContent;
}

describe('text made safe for XML', () => {
  it('comes back as it was, marks of XML included', () => {
    expect(readBack(`<b> & "Llŷn" 'x' ]]>`)).toBe(`<b> & "Llŷn" 'x' ]]>`);
  });

  it('shows where something could not be kept', () => {
    expect(xmlText('a\u0000b\u000bc\ud800d\uffff')).toBe('a\ufffdb\ufffdc\ufffdd\ufffd');
  });

  it('keeps letters beyond the basic plane', () => {
    expect(xmlText('😀')).toBe('😀');
  });

  it('gives well-formed XML for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readBack(text);
      }),
    );
  });
});

/** The look of an invented force, its crest drawn by code: for tests and for the demonstration, never in a real desk. */
import { type ForceLook, forceLookId } from '../../renderer/core/issuing/force-look';
import { encodePng } from '../../renderer/word/png';

const side = 240;
const ground = [26, 50, 93] as const;
const star = [255, 221, 0] as const;
const paper = [255, 255, 255] as const;

/** A star of eight points on a round ground. */
function crestPixels(): Uint8Array {
  const rgb = new Uint8Array(side * side * 3);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const [across, down] = [x - side / 2, y - side / 2];
      const distance = Math.hypot(across, down);
      const isStar = Math.cos(8 * Math.atan2(down, across)) * 18 + 62 > distance;
      rgb.set(distance >= 115 ? paper : isStar ? star : ground, (y * side + x) * 3);
    }
  return rgb;
}

export function anExampleLook(given: Partial<ForceLook> = {}): ForceLook {
  const png = encodePng({ width: side, height: side, rgb: crestPixels() }, 220);
  return {
    id: forceLookId,
    letterhead: ['Marlshire Police (example)', 'Election planning', 'County Hall, Marlport', 'Telephone 101'],
    crest: {
      png: Buffer.from(png).toString('base64'),
      widthPx: side,
      heightPx: side,
      altText: 'A star of eight points on a round ground',
    },
    font: 'Georgia',
    headingColour: '1a325d',
    accentColour: '7a1f3d',
    foiNote:
      'May be asked for under the Freedom of Information Act 2000. Ask the information team before release.',
    distributionNote: 'Command team of the operation',
    closingNote: 'Marlshire Police (example) is an invented force.',
    ...given,
  };
}

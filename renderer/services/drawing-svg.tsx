/** A drawing of the document model as SVG: the same shapes as the picture in the Word file. */
import type { Drawing, Shape } from '../core/documents/drawing/drawing';

/** The picture, as wide as its frame allows; `description` is read out in its place. */
export function DrawingSvg({
  drawing,
  description,
}: {
  readonly drawing: Drawing;
  readonly description: string;
}) {
  return (
    <svg
      role="img"
      aria-label={description}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      width={`${drawing.width}mm`}
      fontFamily="Arial, Helvetica, sans-serif"
    >
      {drawing.shapes.map((shape, index) => (
        <ShapeSvg key={index} shape={shape} />
      ))}
    </svg>
  );
}

function ShapeSvg({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'rect':
      return <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} fill={shape.fill} />;
    case 'rule':
      return (
        <line
          x1={shape.x1}
          y1={shape.y1}
          x2={shape.x2}
          y2={shape.y2}
          stroke={shape.colour}
          strokeWidth={shape.thickness}
        />
      );
    case 'dot':
      return <circle cx={shape.x} cy={shape.y} r={shape.radius} fill={shape.colour} />;
    case 'hatch':
      return <path d={hatchPath(shape)} stroke={shape.colour} strokeWidth={shape.thickness} />;
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          fontWeight={shape.weight === 'bold' ? 700 : 400}
          textAnchor={shape.anchor}
          fill={shape.colour}
          {...(shape.turned ? { transform: `rotate(-90 ${shape.x} ${shape.y})` } : {})}
        >
          {shape.text}
        </text>
      );
  }
}

function hatchPath({ x, y, width, height, spacing }: Shape & { kind: 'hatch' }): string {
  const lines: string[] = [];
  for (let start = spacing / 2; start < width + height; start += spacing) {
    const from = [x + Math.max(0, start - height), y + Math.min(start, height)];
    const to = [x + Math.min(start, width), y + Math.max(0, start - width)];
    lines.push(`M${from.join(' ')}L${to.join(' ')}`);
  }
  return lines.join('');
}

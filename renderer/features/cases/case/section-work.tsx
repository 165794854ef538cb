import { type ReactNode, useEffect, useRef } from 'react';

interface SectionWorkProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** Where an open section stands: it scrolls by itself, and takes the keyboard where nothing else has it. */
export function SectionWork({ name, children }: SectionWorkProps) {
  const work = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) work.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={work} className="case-work" tabIndex={0} role="region" aria-label={name}>
      {children}
    </div>
  );
}

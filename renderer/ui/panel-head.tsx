/** The head of a panel beside the work of a room. */
import { CloseButton } from '@mantine/core';
import { useEffect, useRef } from 'react';

interface PanelHeadProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
}

/** Title and close. The keyboard comes here when the panel opens: the list beside it may be long. */
export function PanelHead({ title, closeLabel, onClose }: PanelHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="row-apart">
      <h2 className="panel-title" tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <CloseButton aria-label={closeLabel} onClick={onClose} />
    </div>
  );
}

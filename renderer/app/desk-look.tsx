/** The look of the desk: light or dark as the machine has it, and light on paper, whatever the screen is. */
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { usePrinting } from '../ui/printing';
import { theme, variables } from '../ui/theme';

interface DeskLookProps {
  /** Of this page’s policy: styles without it are refused. */
  readonly nonce: string;
  readonly children: ReactNode;
}

/** Around the whole desk. A dark page would print its ground in black, or its light words on white. */
export function DeskLook({ nonce, children }: DeskLookProps) {
  const isPrinting = usePrinting();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      {...(isPrinting ? { forceColorScheme: 'light' } : {})}
      getStyleNonce={() => nonce}
    >
      {children}
    </MantineProvider>
  );
}

/** The look of the desk: one ink, one accent, thin rules. Sizes are in rem so that the text size setting scales all. */
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#eaf3fb',
  '#d3e5f5',
  '#a6cbea',
  '#76afdf',
  '#4c97d5',
  '#2f85ca',
  '#1d70b8',
  '#155a96',
  '#10477a',
  '#0b3459',
];

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  colors: { accent },
  fontFamily: '"Segoe UI", "Liberation Sans", Arial, system-ui, sans-serif',
  fontFamilyMonospace: '"Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.4', xl: '1.3' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.35' },
    },
  },
  defaultRadius: 3,
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  focusRing: 'always',
  respectReducedMotion: true,
  cursorType: 'pointer',
  autoContrast: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm', autosize: true, minRows: 2 } },
    Select: { defaultProps: { size: 'sm', allowDeselect: false } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 100 } } },
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm' } },
  },
});

/** The colours that Mantine does not have, for light and dark. */
export const variables: CSSVariablesResolver = () => ({
  variables: {
    '--grade-1': '#ffffb2',
    '--grade-2': '#fecc5c',
    '--grade-3': '#fd8d3c',
    '--grade-4': '#e8421f',
    '--grade-5': '#a8001f',
  },
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#0b0c0c',
    '--mantine-color-dimmed': '#505a5f',
    '--mantine-color-error': '#b10e1e',
    '--mantine-color-placeholder': '#6b757a',
    '--rule': '#d5d9dc',
    '--rule-strong': '#868e93',
    '--sunken': '#f4f5f6',
    '--hover': '#eef3f7',
    '--link': '#155a96',
    '--success': '#00703c',
    '--danger': '#b10e1e',
    '--warning-ground': '#ffdd00',
    '--warning-ink': '#0b0c0c',
    '--focus': '#0b0c0c',
    '--hatch': '#9aa3a8',
  },
  dark: {
    '--mantine-color-body': '#15181a',
    '--mantine-color-text': '#f1f3f4',
    '--mantine-color-dimmed': '#b3bbc0',
    '--mantine-color-error': '#ff8f94',
    '--mantine-color-placeholder': '#98a2a8',
    '--rule': '#3a4146',
    '--rule-strong': '#7d878d',
    '--sunken': '#1e2326',
    '--hover': '#262d31',
    '--link': '#8ec5f2',
    '--success': '#6fd19b',
    '--danger': '#ff8f94',
    '--warning-ground': '#ffdd00',
    '--warning-ink': '#0b0c0c',
    '--focus': '#ffdd00',
    '--hatch': '#6f7a80',
  },
});

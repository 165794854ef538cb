/** The page's only way to the main process, made by the preload script from its one table of channels. */
import type { DeskBridge } from '../../preload/desk-bridge';

export const bridge: DeskBridge = window.desk;

import { contextBridge, ipcRenderer } from 'electron';
import { makeBridge } from './bridge';

contextBridge.exposeInMainWorld(
  'desk',
  makeBridge((channel, input) => ipcRenderer.invoke(channel, input) as Promise<unknown>),
);

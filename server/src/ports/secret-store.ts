/** Secrets of this server, made once and kept with its data. */
export interface SecretStore {
  /** The secret of this name; `make` is called, and its value kept, the first time only. */
  secret(name: string, make: () => Uint8Array): Promise<Uint8Array>
  /** Writes something to disk, to know whether writing works. Rejects when it does not. */
  probe(): Promise<void>
}

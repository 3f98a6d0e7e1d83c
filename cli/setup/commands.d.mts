export declare function ensureCommands(root: string, entries?: Record<string, string>): Promise<URL>;

export function bundle(root: string, entries: Record<string, string>, folder: string): Promise<string[]>;

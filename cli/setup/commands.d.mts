export declare function ensureCommands(root: string, entries?: Record<string, string>): Promise<URL>;

"use client";

import { FailureMessage } from "@/components/errors/failure";

export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
	return <FailureMessage digest={error.digest} retry={retry} />;
}

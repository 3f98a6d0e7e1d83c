-- Who is on an entry of the editors' queue, and what somebody noted on it.

CREATE TABLE "QueueTake" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QueueTake_pkey" PRIMARY KEY ("kind","key")
);

CREATE TABLE "QueueNote" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QueueNote_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "QueueTake_userId_idx" ON "QueueTake"("userId");
CREATE INDEX "QueueNote_kind_key_idx" ON "QueueNote"("kind", "key");

ALTER TABLE "QueueTake" ADD CONSTRAINT "QueueTake_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "QueueTake"
  ADD CONSTRAINT "QueueTake_kind_check" CHECK ("kind" IN ('ageing', 'uncited', 'duplicate', 'disputed', 'link', 'suggestion')),
  ADD CONSTRAINT "QueueTake_key_check" CHECK (length("key") BETWEEN 1 AND 300);
ALTER TABLE "QueueNote"
  ADD CONSTRAINT "QueueNote_kind_check" CHECK ("kind" IN ('ageing', 'uncited', 'duplicate', 'disputed', 'link', 'suggestion')),
  ADD CONSTRAINT "QueueNote_key_check" CHECK (length("key") BETWEEN 1 AND 300),
  ADD CONSTRAINT "QueueNote_text_check" CHECK (length("text") BETWEEN 1 AND 1000);

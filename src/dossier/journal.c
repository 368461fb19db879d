/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/journal.h"

#include "base/durable-file-steps.h"
#include "base/durable-file.h"
#include "base/error.h"
#include "base/platform-file-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#ifndef O_CLOEXEC
#define O_CLOEXEC 0
#endif
#ifndef O_NOFOLLOW
#define O_NOFOLLOW 0
#endif

#define FIRST_LINE    "allies-journal 1\n"
#define DIGEST_LENGTH 64
#define MAXIMUM_SLOTS 9
#define MAXIMUM_SIZE  ((gsize)256 * 1024 * 1024)

struct _AlliesJournal
{
  GObject parent_instance;
  char *path;
  int descriptor;
  gboolean is_broken; /* it ends in half an entry that could not be taken away */
  gsize length;       /* up to the end of the last whole entry */
  gint64 time;
  char *base;
  char *holder;
  GPtrArray *entries;
};

G_DEFINE_FINAL_TYPE (AlliesJournal, allies_journal, G_TYPE_OBJECT)

static void
allies_journal_finalize (GObject *object)
{
  AlliesJournal *self = ALLIES_JOURNAL (object);

  if (self->descriptor >= 0)
    close (self->descriptor);
  g_free (self->path);
  g_free (self->base);
  g_free (self->holder);
  g_ptr_array_unref (self->entries);
  G_OBJECT_CLASS (allies_journal_parent_class)->finalize (object);
}

static void
allies_journal_class_init (AlliesJournalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = allies_journal_finalize;
}

static void
allies_journal_init (AlliesJournal *self)
{
  self->descriptor = -1;
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
}

static char *
dup_suffix (guint slot)
{
  return slot == 1 ? g_strdup (".journal") : g_strdup_printf (".%u.journal", slot);
}

/* Several programs may have the dossier open, each with a journal of its own. */
static char *
dup_path (const char *dossier, AlliesJournalPlace place, guint slot)
{
  g_autofree char *suffix = dup_suffix (slot);

  if (place == ALLIES_JOURNAL_BESIDE)
    return allies_durable_file_dup_beside (dossier, suffix);

  g_autofree char *target = allies_durable_file_dup_target (dossier);
  g_autofree char *absolute = g_canonicalize_filename (target != NULL ? target : dossier, NULL);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, absolute, -1);
  g_autofree char *name = g_strconcat (digest, suffix, NULL);

  return g_build_filename (g_get_user_data_dir (), "allies", "journals", name, NULL);
}

static gboolean
fail (const AlliesJournal *self, int number, GError **error)
{
  g_set_error (error, ALLIES_ERROR, ALLIES_ERROR_WRITE, _ ("%s could not be saved: %s."),
               self->path, allies_durable_explain (number));
  return FALSE;
}

/* What is only half there goes, so that whole entries can follow. */
static gboolean
add (AlliesJournal *self, const char *data, gsize length, GError **error)
{
  int number = 0;

  if (allies_durable_step_write (self->descriptor, data, length)
      && allies_durable_step_sync (self->descriptor))
    {
      self->length += length;
      return TRUE;
    }
  number = errno;
  self->is_broken = ftruncate (self->descriptor, (off_t)self->length) != 0;
  return fail (self, number, error);
}

static gboolean
write_header (AlliesJournal *self, GBytes *base, GError **error)
{
  g_autoptr (AlliesLockHolder) holder = allies_lock_holder_new_self ();
  g_autofree char *text = allies_lock_holder_to_text (holder);
  g_autofree char *header = NULL;

  self->base = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, base);
  self->time = g_get_real_time ();
  header = g_strdup_printf (FIRST_LINE "base %s\ntime %" G_GINT64_FORMAT "\n%s\n", self->base,
                            self->time, text);
  if (!add (self, header, strlen (header), error))
    return FALSE;
  return allies_durable_step_sync_folder (self->path) || fail (self, errno, error);
}

/* Returns: the errno of why it is not ours, EEXIST when the next place is to be tried */
static int
take_slot (AlliesJournal *self)
{
  self->descriptor =
      allies_durable_step_open (self->path, O_RDWR | O_CREAT | O_EXCL | O_APPEND, 0600);
  if (self->descriptor < 0)
    return errno;
  if (allies_platform_lock (self->descriptor) != ALLIES_LOCK_HELD
      && allies_platform_is_same_file (self->descriptor, self->path))
    return 0;
  close (self->descriptor);
  self->descriptor = -1;
  return EEXIST;
}

static gboolean
take_free_slot (AlliesJournal *self, const char *dossier, AlliesJournalPlace place, GError **error)
{
  int number = EEXIST;

  for (guint slot = 1; slot <= MAXIMUM_SLOTS && number == EEXIST; slot++)
    {
      g_free (self->path);
      self->path = dup_path (dossier, place, slot);
      number = take_slot (self);
    }
  return number == 0 || fail (self, number, error);
}

static void
make_home (const char *dossier)
{
  g_autofree char *path = dup_path (dossier, ALLIES_JOURNAL_AT_HOME, 1);
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0700);
}

AlliesJournal *
allies_journal_new (const char *dossier, AlliesJournalPlace place, GBytes *base, GError **error)
{
  g_return_val_if_fail (dossier != NULL && base != NULL, NULL);

  g_autoptr (AlliesJournal) self = g_object_new (ALLIES_TYPE_JOURNAL, NULL);

  if (place == ALLIES_JOURNAL_AT_HOME)
    make_home (dossier);
  if (!take_free_slot (self, dossier, place, error))
    return NULL;
  if (write_header (self, base, error))
    return g_steal_pointer (&self);
  g_unlink (self->path);
  return NULL;
}

gboolean
allies_journal_append (AlliesJournal *journal, GPtrArray *entry, GError **error)
{
  g_return_val_if_fail (ALLIES_IS_JOURNAL (journal) && entry != NULL, FALSE);

  g_autoptr (GBytes) bytes = allies_journal_entry_write (entry);
  gsize length = g_bytes_get_size (bytes);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autoptr (GString) frame = g_string_sized_new (length + 2 * DIGEST_LENGTH);

  /* Bytes written to a file without a name would be lost. */
  if (journal->is_broken || journal->descriptor < 0
      || !allies_platform_is_same_file (journal->descriptor, journal->path))
    return fail (journal, ENOENT, error);
  g_string_append_printf (frame, "entry %" G_GSIZE_FORMAT " %s\n", length, digest);
  g_string_append_len (frame, g_bytes_get_data (bytes, NULL), (gssize)length);
  g_string_append_c (frame, '\n');
  return add (journal, frame->str, frame->len, error);
}

/* Returns: (nullable): the entry that starts there, moving there past it; NULL when it is not whole
 */
static GPtrArray *
read_entry (AlliesJournal *self, const char **at, const char *end)
{
  const char *line_end = memchr (*at, '\n', (gsize)(end - *at));
  g_autofree char *line = line_end != NULL ? g_strndup (*at, (gsize)(line_end - *at)) : NULL;
  g_auto (GStrv) words = line != NULL ? g_strsplit (line, " ", 4) : NULL;
  guint64 length = 0;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *digest = NULL;

  if (words == NULL || g_strv_length (words) != 3 || !g_str_equal (words[0], "entry")
      || !g_ascii_string_to_unsigned (words[1], 10, 0, MAXIMUM_SIZE, &length, NULL)
      || length >= (guint64)(end - line_end - 1) || line_end[1 + length] != '\n')
    return NULL;
  bytes = g_bytes_new (line_end + 1, length);
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (!g_str_equal (digest, words[2]))
    return NULL;
  *at = line_end + length + 2;
  return allies_journal_entry_read (bytes, self->path, NULL);
}

static const char *
get_value (const char *line, const char *name)
{
  return line != NULL && g_str_has_prefix (line, name) ? line + strlen (name) : NULL;
}

static gboolean
read_header (AlliesJournal *self, const char *header)
{
  g_auto (GStrv) lines = g_strsplit (header, "\n", 4);
  const char *base = g_strv_length (lines) == 4 ? get_value (lines[1], "base ") : NULL;
  const char *time = base != NULL ? get_value (lines[2], "time ") : NULL;

  if (time == NULL)
    return FALSE;
  self->base = g_strdup (base);
  self->time = g_ascii_strtoll (time, NULL, 10);
  self->holder = g_strdup (lines[3]);
  return TRUE;
}

static void
parse (AlliesJournal *self, const char *data, gsize length)
{
  const char *header_end = g_strstr_len (data, (gssize)length, "\n\n");
  g_autofree char *header =
      header_end != NULL ? g_strndup (data, (gsize)(header_end - data) + 1) : NULL;
  const char *at = header_end != NULL ? header_end + 2 : NULL;

  if (header == NULL || !g_str_has_prefix (header, FIRST_LINE) || !read_header (self, header))
    return;
  for (GPtrArray *entry = read_entry (self, &at, data + length); entry != NULL;
       entry = read_entry (self, &at, data + length))
    g_ptr_array_add (self->entries, entry);
}

static void
read_all (AlliesJournal *self)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new_from_fd (self->descriptor, FALSE, NULL);

  if (file != NULL && g_mapped_file_get_length (file) <= MAXIMUM_SIZE
      && g_mapped_file_get_length (file) > 0)
    parse (self, g_mapped_file_get_contents (file), g_mapped_file_get_length (file));
}

/* Where nobody can say whether it is locked, its header says who has it. */
static gboolean
is_left (AlliesJournal *self, AlliesLockState state)
{
  g_autoptr (AlliesLockHolder) holder =
      self->holder != NULL ? allies_lock_holder_new_from_text (self->holder) : NULL;

  return state == ALLIES_LOCK_TAKEN || holder == NULL
         || allies_lock_holder_is_gone (holder, self->descriptor);
}

static AlliesJournal *
find (const char *path)
{
  g_autoptr (AlliesJournal) self = g_object_new (ALLIES_TYPE_JOURNAL, NULL);
  AlliesLockState state = ALLIES_LOCK_UNKNOWN;

  self->path = g_strdup (path);
  self->descriptor = g_open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW, 0);
  if (self->descriptor < 0)
    return NULL;
  state = allies_platform_lock (self->descriptor);
  if (state == ALLIES_LOCK_HELD || !allies_platform_is_same_file (self->descriptor, path))
    return NULL;
  read_all (self);
  return is_left (self, state) ? g_steal_pointer (&self) : NULL;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const AlliesJournal *first = *(AlliesJournal *const *)a;
  const AlliesJournal *second = *(AlliesJournal *const *)b;

  return (first->time > second->time) - (first->time < second->time);
}

GPtrArray *
allies_journal_find (const char *dossier)
{
  g_return_val_if_fail (dossier != NULL, NULL);

  GPtrArray *journals = g_ptr_array_new_with_free_func (g_object_unref);

  for (int place = ALLIES_JOURNAL_BESIDE; place <= ALLIES_JOURNAL_AT_HOME; place++)
    for (guint slot = 1; slot <= MAXIMUM_SLOTS; slot++)
      {
        g_autofree char *path = dup_path (dossier, place, slot);
        AlliesJournal *journal = find (path);

        if (journal != NULL)
          g_ptr_array_add (journals, journal);
      }
  g_ptr_array_sort (journals, compare_times);
  return journals;
}

GPtrArray *
allies_journal_get_entries (AlliesJournal *journal)
{
  g_return_val_if_fail (ALLIES_IS_JOURNAL (journal), NULL);
  return journal->entries;
}

static gboolean
is_at (const GPtrArray *entries, const GPtrArray *all, guint from)
{
  for (guint i = 0; i < entries->len; i++)
    if (!allies_journal_entry_equal (entries->pdata[i], all->pdata[from + i]))
      return FALSE;
  return TRUE;
}

gboolean
allies_journal_is_within (AlliesJournal *journal, const GPtrArray *entries)
{
  g_return_val_if_fail (ALLIES_IS_JOURNAL (journal) && entries != NULL, FALSE);

  for (guint from = 0; from + journal->entries->len <= entries->len; from++)
    if (is_at (journal->entries, entries, from))
      return TRUE;
  return FALSE;
}

const char *
allies_journal_get_path (AlliesJournal *journal)
{
  g_return_val_if_fail (ALLIES_IS_JOURNAL (journal), NULL);
  return journal->path;
}

gboolean
allies_journal_is_based_on (AlliesJournal *journal, GBytes *content)
{
  g_return_val_if_fail (ALLIES_IS_JOURNAL (journal) && content != NULL, FALSE);

  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);

  return g_strcmp0 (digest, journal->base) == 0;
}

/* Were its removal not on disk, it would come back after a power failure, when it is long out of
 * date. */
void
allies_journal_remove (AlliesJournal *journal)
{
  g_return_if_fail (ALLIES_IS_JOURNAL (journal));

  if (journal->descriptor < 0 || !allies_platform_is_same_file (journal->descriptor, journal->path))
    return;
  if (allies_durable_step_remove (journal->path))
    allies_durable_step_sync_folder (journal->path);
  close (journal->descriptor);
  journal->descriptor = -1;
}

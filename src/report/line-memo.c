/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/line-memo.h"

#define MOST_TEXTS 10000

typedef struct
{
  AlliesStyle style;
  double width;
  char *text;
  GStrv lines;
} Broken;

struct _AlliesLineMemo
{
  GHashTable *texts; /* of Broken, which are their own keys */
};

static guint
hash_broken (gconstpointer key)
{
  const Broken *broken = key;

  return g_str_hash (broken->text) ^ g_double_hash (&broken->width) ^ (guint)broken->style;
}

static gboolean
is_equal (gconstpointer a, gconstpointer b)
{
  const Broken *first = a;
  const Broken *second = b;

  return first->style == second->style && first->width == second->width
         && g_str_equal (first->text, second->text);
}

static void
free_broken (gpointer data)
{
  Broken *broken = data;

  g_free (broken->text);
  g_strfreev (broken->lines);
  g_free (broken);
}

static AlliesLineMemo *
new_memo (void)
{
  AlliesLineMemo *memo = g_new0 (AlliesLineMemo, 1);

  memo->texts = g_hash_table_new_full (hash_broken, is_equal, free_broken, NULL);
  return memo;
}

static void
free_memo (gpointer data)
{
  AlliesLineMemo *memo = data;

  g_hash_table_unref (memo->texts);
  g_free (memo);
}

AlliesLineMemo *
allies_line_memo_get (AlliesMetrics *metrics)
{
  static GQuark quark;
  AlliesLineMemo *memo;

  g_return_val_if_fail (ALLIES_IS_METRICS (metrics), NULL);

  if (quark == 0)
    quark = g_quark_from_static_string ("allies-line-memo");
  memo = g_object_get_qdata (G_OBJECT (metrics), quark);
  if (memo == NULL)
    {
      memo = new_memo ();
      g_object_set_qdata_full (G_OBJECT (metrics), quark, memo, free_memo);
    }
  return memo;
}

GStrv
allies_line_memo_look_up (AlliesLineMemo *memo, AlliesStyle style, double width, const char *text)
{
  const Broken key = { style, width, (char *)text, NULL };
  const Broken *broken;

  g_return_val_if_fail (memo != NULL && text != NULL, NULL);

  broken = g_hash_table_lookup (memo->texts, &key);
  return broken != NULL ? broken->lines : NULL;
}

void
allies_line_memo_keep (
    AlliesLineMemo *memo, AlliesStyle style, double width, const char *text, GStrv lines)
{
  Broken *broken;

  g_return_if_fail (memo != NULL && text != NULL && lines != NULL);

  if (g_hash_table_size (memo->texts) >= MOST_TEXTS)
    g_hash_table_remove_all (memo->texts);
  broken = g_new (Broken, 1);
  *broken = (Broken){ style, width, g_strdup (text), lines };
  g_hash_table_add (memo->texts, broken);
}

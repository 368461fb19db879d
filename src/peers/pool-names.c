/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "peers/pool-names.h"

#include <string.h>

typedef struct
{
  const char *text;
  gsize length;
  guint index;
} Name;

struct _AlliesPoolNames
{
  GHashTable *table; /* a set of Name */
  GPtrArray *list;   /* the same in their order; owns them */
};

/* FNV-1a, which suits short texts */
static guint
hash_name (gconstpointer key)
{
  const Name *name = key;
  guint hash = 2166136261u;

  for (gsize i = 0; i < name->length; i++)
    hash = (hash ^ (guchar)name->text[i]) * 16777619u;
  return hash;
}

static gboolean
equal_names (gconstpointer a, gconstpointer b)
{
  const Name *one = a;
  const Name *other = b;

  return one->length == other->length && memcmp (one->text, other->text, one->length) == 0;
}

static void
free_name (gpointer data)
{
  Name *name = data;

  g_free ((char *)name->text);
  g_free (name);
}

AlliesPoolNames *
allies_pool_names_new (void)
{
  AlliesPoolNames *names = g_new (AlliesPoolNames, 1);

  names->table = g_hash_table_new (hash_name, equal_names);
  names->list = g_ptr_array_new_with_free_func (free_name);
  return names;
}

void
allies_pool_names_free (AlliesPoolNames *names)
{
  if (names == NULL)
    return;
  g_hash_table_unref (names->table);
  g_ptr_array_unref (names->list);
  g_free (names);
}

void
allies_pool_names_clear (AlliesPoolNames *names)
{
  g_return_if_fail (names != NULL);
  g_hash_table_remove_all (names->table);
  g_ptr_array_set_size (names->list, 0);
}

guint
allies_pool_names_get_n (const AlliesPoolNames *names)
{
  g_return_val_if_fail (names != NULL, 0);
  return names->list->len;
}

const char *
allies_pool_names_get (const AlliesPoolNames *names, guint index)
{
  g_return_val_if_fail (names != NULL && index < names->list->len, NULL);
  return ((const Name *)names->list->pdata[index])->text;
}

gboolean
allies_pool_names_is (const AlliesPoolNames *names, guint index, const char *name, gsize length)
{
  g_return_val_if_fail (names != NULL && name != NULL, FALSE);

  Name wanted = { name, length, 0 };

  return index < names->list->len && equal_names (names->list->pdata[index], &wanted);
}

int
allies_pool_names_find (const AlliesPoolNames *names, const char *name, gsize length)
{
  g_return_val_if_fail (names != NULL && name != NULL, -1);

  Name wanted = { name, length, 0 };
  const Name *found = g_hash_table_lookup (names->table, &wanted);

  return found != NULL ? (int)found->index : -1;
}

guint
allies_pool_names_add (AlliesPoolNames *names, const char *name, gsize length)
{
  g_return_val_if_fail (names != NULL && name != NULL, 0);

  int known = allies_pool_names_find (names, name, length);
  if (known >= 0)
    return (guint)known;

  Name *added = g_new (Name, 1);
  *added = (Name){ g_strndup (name, length), length, names->list->len };
  g_ptr_array_add (names->list, added);
  g_hash_table_add (names->table, added);
  return added->index;
}

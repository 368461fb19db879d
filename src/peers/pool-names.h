/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AlliesPoolNames:
 *
 * Numbers identifiers from 0 in the order in which they come. Names are looked up as they stand in
 * a file, without an ending zero.
 */
typedef struct _AlliesPoolNames AlliesPoolNames;

/**
 * allies_pool_names_new:
 *
 * Returns: (transfer full): an empty table
 */
AlliesPoolNames *allies_pool_names_new (void);

/**
 * allies_pool_names_free:
 * @names: (nullable): the table
 */
void allies_pool_names_free (AlliesPoolNames *names);

/**
 * allies_pool_names_clear:
 * @names: the table
 *
 * Forgets all names.
 */
void allies_pool_names_clear (AlliesPoolNames *names);

/**
 * allies_pool_names_get_n:
 * @names: the table
 *
 * Returns: how many names there are
 */
guint allies_pool_names_get_n (const AlliesPoolNames *names);

/**
 * allies_pool_names_get:
 * @names: the table
 * @index: below allies_pool_names_get_n()
 *
 * Returns: (transfer none): a name
 */
const char *allies_pool_names_get (const AlliesPoolNames *names, guint index);

/**
 * allies_pool_names_is:
 * @names: the table
 * @index: any index
 * @name: a name
 * @length: its length
 *
 * Quicker than looking a name up where it can be guessed.
 *
 * Returns: whether the name has this index
 */
gboolean
allies_pool_names_is (const AlliesPoolNames *names, guint index, const char *name, gsize length);

/**
 * allies_pool_names_find:
 * @names: the table, which several threads may read at once
 * @name: a name
 * @length: its length
 *
 * Returns: its index, -1 when it is not there
 */
int allies_pool_names_find (const AlliesPoolNames *names, const char *name, gsize length);

/**
 * allies_pool_names_add:
 * @names: the table
 * @name: a name
 * @length: its length
 *
 * Returns: its index, a new one when it was not there
 */
guint allies_pool_names_add (AlliesPoolNames *names, const char *name, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlliesPoolNames, allies_pool_names_free)

G_END_DECLS

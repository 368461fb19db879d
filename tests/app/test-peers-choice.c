/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/peers-choice.h"

#include "base/error.h"
#include "support/app-fixture.h"

#include <glib/gstdio.h>

static const char own_peers[] =
    "<peers xmlns='urn:allies:peers:1' format='1.0' id='own' version='1' model='cmo-cio'>"
    "<name>Our group</name><cell subject='data.single-view' basis='illustrative' year='2026' "
    "median='4'><population>P</population><source>S</source><sample>n not published</sample></cell>"
    "</peers>";

typedef struct
{
  AlliesPeersChoice choice;
  AlliesModel *model;
  char *path;
} Fixture;

static AlliesModel *
new_model (const char *id)
{
  g_autoptr (GError) error = NULL;
  AlliesModel *model = allies_model_new_bundled (id, NULL, &error);

  g_assert_no_error (error);
  return model;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->model = new_model ("cmo-cio");
  fixture->path = g_build_filename (g_get_home_dir (), "own.peers", NULL);
  g_file_set_contents (fixture->path, own_peers, -1, &error);
  g_assert_no_error (error);
  g_assert_true (allies_peers_choice_follow (&fixture->choice, fixture->model, NULL, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  allies_peers_choice_clear (&fixture->choice);
  g_object_unref (fixture->model);
  g_free (fixture->path);
}

static void
check_used (Fixture *fixture, gboolean own)
{
  const AlliesPeersHeader *header = allies_peers_get_header (fixture->choice.peers);

  g_assert_cmpint (g_str_equal (header->id, "own"), ==, own);
}

static void
test_set (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  check_used (fixture, FALSE);
  g_assert_true (
      allies_peers_choice_set (&fixture->choice, fixture->path, fixture->model, NULL, &error));
  check_used (fixture, TRUE);
  g_assert_cmpstr (fixture->choice.path, ==, fixture->path);
  g_assert_true (allies_peers_choice_set (&fixture->choice, NULL, fixture->model, NULL, &error));
  check_used (fixture, FALSE);
  g_assert_null (fixture->choice.path);
}

static void
test_set_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (
      allies_peers_choice_set (&fixture->choice, fixture->path, fixture->model, NULL, &error));
  g_assert_false (
      allies_peers_choice_set (&fixture->choice, "/no/such.peers", fixture->model, NULL, &error));
  g_assert_nonnull (error);
  check_used (fixture, TRUE);
  g_assert_cmpstr (fixture->choice.path, ==, fixture->path);
}

/* A file that is away is kept as the choice, and used again when it is back. */
static void
test_restore (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_remove (fixture->path);
  allies_peers_choice_restore (&fixture->choice, fixture->path, fixture->model, NULL);
  check_used (fixture, FALSE);
  g_assert_cmpstr (fixture->choice.path, ==, fixture->path);
  g_assert_true (g_str_has_prefix (
      fixture->choice.fault,
      "The peers that come with Allies are used, as those you chose cannot be: "));

  g_file_set_contents (fixture->path, own_peers, -1, &error);
  g_assert_no_error (error);
  g_assert_true (allies_peers_choice_follow (&fixture->choice, fixture->model, NULL, &error));
  check_used (fixture, TRUE);
  g_assert_null (fixture->choice.fault);
}

/* Peers for one questionnaire are of no use for another, and are there again on the way back. */
static void
test_other_model (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AlliesModel) other = new_model ("customer-trust");
  g_autoptr (GError) error = NULL;

  g_assert_true (
      allies_peers_choice_set (&fixture->choice, fixture->path, fixture->model, NULL, &error));
  g_assert_true (allies_peers_choice_follow (&fixture->choice, other, NULL, &error));
  check_used (fixture, FALSE);
  g_assert_nonnull (fixture->choice.fault);
  g_assert_true (allies_peers_choice_follow (&fixture->choice, fixture->model, NULL, &error));
  check_used (fixture, TRUE);
  g_assert_null (fixture->choice.fault);
}

#define ADD(path, test) g_test_add ("/peers-choice/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  ADD ("set", test_set);
  ADD ("set-fails", test_set_fails);
  ADD ("restore", test_restore);
  ADD ("other-model", test_other_model);
  return g_test_run ();
}

#pragma once

namespace rembug::app {

// A meeting in small: counters, criteria, and a tree whose nodes the form itself gives their keys.
inline constexpr const char* kMeetingForm = R"form(<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
<h:head><h:title>Uji rembug</h:title><model>
<instance><data id="uji-rembug" version="1">
<hadir><hadir_p/><hadir_l/><jumlah/></hadir>
<kriteria jr:template=""><rumusan/><aspek/><status>DISEPAKATI</status><dukungan/></kriteria>
<kriteria><rumusan/><aspek/><status>DISEPAKATI</status><dukungan/></kriteria>
<sebab jr:template=""><simpul/><teks/><jenis/><induk/><tingkat_sebab/><nilai_hilang/></sebab>
<sebab><simpul/><teks/><jenis/><induk/><tingkat_sebab/><nilai_hilang/></sebab>
<tutup><notulen/></tutup>
</data></instance>
<bind nodeset="/data/hadir/hadir_p" type="int"/><bind nodeset="/data/hadir/hadir_l" type="int"/>
<bind nodeset="/data/hadir/jumlah" type="int" readonly="true()" calculate="coalesce(/data/hadir/hadir_p, 0) + coalesce(/data/hadir/hadir_l, 0)"/>
<bind nodeset="/data/kriteria/rumusan" type="string" required="true()"/>
<bind nodeset="/data/kriteria/dukungan" type="int"/>
<bind nodeset="/data/sebab/simpul" type="string" readonly="true()" calculate="once(uuid())"/>
<bind nodeset="/data/sebab/teks" type="string" required="true()"/>
<bind nodeset="/data/sebab/tingkat_sebab" type="int"/>
<bind nodeset="/data/sebab/nilai_hilang" type="string" relevant="../jenis = 'AKAR'"/>
</model></h:head>
<h:body>
<group ref="/data/hadir" appearance="field-list rembug-attendance"><label>Hadir</label>
<input ref="/data/hadir/hadir_p"><label>P</label></input><input ref="/data/hadir/hadir_l"><label>L</label></input>
<input ref="/data/hadir/jumlah"><label>Jumlah</label></input></group>
<group ref="/data/kriteria" appearance="rembug-criteria"><label>Kriteria</label><repeat nodeset="/data/kriteria">
<input ref="/data/kriteria/rumusan"><label>Rumusan</label></input>
<select1 ref="/data/kriteria/aspek"><label>Aspek</label><item><label>Pangan</label><value>PANGAN</value></item></select1>
<select1 ref="/data/kriteria/status"><label>Status</label><item><label>Disepakati</label><value>DISEPAKATI</value></item>
<item><label>Ditolak</label><value>DITOLAK</value></item></select1>
<input ref="/data/kriteria/dukungan"><label>Suara</label></input></repeat></group>
<group ref="/data/sebab" appearance="rembug-tree"><label>Sebab</label><repeat nodeset="/data/sebab">
<input ref="/data/sebab/teks"><label>Teks</label></input>
<select1 ref="/data/sebab/jenis"><label>Jenis</label><item><label>Masalah</label><value>MASALAH</value></item>
<item><label>Sebab</label><value>SEBAB</value></item><item><label>Akar</label><value>AKAR</value></item>
<item><label>Akibat</label><value>AKIBAT</value></item></select1>
<select1 ref="/data/sebab/induk"><label>Induk</label><itemset nodeset="../../sebab[simpul != current()/../simpul]">
<value ref="simpul"/><label ref="teks"/></itemset></select1>
<input ref="/data/sebab/tingkat_sebab"><label>Tingkat</label></input>
<input ref="/data/sebab/nilai_hilang"><label>Nilai</label></input></repeat></group>
<group ref="/data/tutup" appearance="field-list rembug-closing"><label>Penutup</label>
<input ref="/data/tutup/notulen"><label>Notulen</label></input></group>
</h:body></h:html>)form";

}  // namespace rembug::app

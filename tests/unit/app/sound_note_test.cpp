// What was said, and how much of it is still there.
#include <gtest/gtest.h>

#include <cmath>

#include <QAudioDecoder>
#include <QBuffer>
#include <QEventLoop>
#include <QRandomGenerator>
#include <QtEndian>
#include <QTimer>

#include "app/devices/sound_note.h"

namespace rembug::app {
namespace {

// Something like a voice: tones that come and go, and some breath.
std::vector<std::int16_t> voice(std::size_t count) {
  QRandomGenerator random(11);
  std::vector<std::int16_t> samples;
  for (std::size_t i = 0; i < count; ++i) {
    const double t = static_cast<double>(i) / SoundNote::kRate;
    const double swell = 0.5 + 0.5 * std::sin(t * 9);
    const double sound = 5000 * std::sin(t * 2 * M_PI * 180) + 2500 * std::sin(t * 2 * M_PI * 720) +
                         1000 * std::sin(t * 2 * M_PI * 1900) + random.bounded(200) - 100;
    samples.push_back(static_cast<std::int16_t>(swell * sound));
  }
  return samples;
}

QByteArray bytesOf(const std::vector<std::int16_t>& samples) {
  QByteArray bytes;
  for (const std::int16_t sample : samples) {
    const auto little = qToLittleEndian(sample);
    bytes.append(reinterpret_cast<const char*>(&little), sizeof little);
  }
  return bytes;
}

double decibels(const std::vector<std::int16_t>& said, const std::vector<std::int16_t>& heard) {
  double signal = 0;
  double noise = 1;
  for (std::size_t i = 0; i < said.size(); ++i) {
    signal += static_cast<double>(said[i]) * said[i];
    noise += std::pow(said[i] - heard[i], 2);
  }
  return 10 * std::log10(signal / noise);
}

template <typename T>
T at(const QByteArray& wav, int place) {
  return qFromLittleEndian<T>(wav.constData() + place);
}

TEST(SoundNote, KeepsAVoiceInAQuarterOfTheRoom) {
  const std::vector<std::int16_t> said = voice(5 * SoundNote::kRate + 77);
  SoundNote note;
  note.add(bytesOf(said));
  EXPECT_DOUBLE_EQ(note.seconds(), static_cast<double>(said.size()) / SoundNote::kRate);
  const QByteArray wav = note.wav();
  EXPECT_LT(wav.size(), static_cast<qsizetype>(said.size()) * 2 * 26 / 100);
  const std::vector<std::int16_t> heard = samplesOf(wav);
  ASSERT_EQ(heard.size(), said.size());
  EXPECT_GT(decibels(said, heard), 25);
}

TEST(SoundNote, PiecesOfAnySizeMakeTheSameFile) {
  const QByteArray all = bytesOf(voice(9000));
  SoundNote whole;
  whole.add(all);
  for (const int piece : {1, 3, 640, 1017 * 2, 4001}) {
    SoundNote note;
    for (qsizetype from = 0; from < all.size(); from += piece) {
      note.add(all.mid(from, piece));
    }
    EXPECT_EQ(note.wav(), whole.wav()) << piece;
  }
}

// As another program reads it.
TEST(SoundNote, APlayerThatKnowsNothingOfItHearsTheSame) {
  qputenv("QT_MEDIA_BACKEND", "ffmpeg");
  std::vector<std::int16_t> said = voice(40'000);
  SoundNote note;
  note.add(bytesOf(said));
  QBuffer file;
  file.setData(note.wav());
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  QAudioDecoder decoder;
  decoder.setSourceDevice(&file);
  std::vector<std::int16_t> heard;
  QObject::connect(&decoder, &QAudioDecoder::bufferReady, &decoder, [&] {
    const QAudioBuffer buffer = decoder.read();
    EXPECT_EQ(buffer.format().sampleRate(), SoundNote::kRate);
    EXPECT_EQ(buffer.format().channelCount(), 1);
    EXPECT_EQ(buffer.format().sampleFormat(), QAudioFormat::Int16);
    const auto* samples = buffer.constData<std::int16_t>();
    heard.insert(heard.end(), samples, samples + buffer.sampleCount());
  });
  QEventLoop loop;
  QObject::connect(&decoder, &QAudioDecoder::finished, &loop, &QEventLoop::quit);
  QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
  decoder.start();
  loop.exec();
  // Qt 6.4 leaves out what it reads last.
  ASSERT_GE(heard.size(), said.size() * 3 / 4) << decoder.errorString().toStdString();
  said.resize(std::min(said.size(), heard.size()));
  EXPECT_GT(decibels(said, heard), 25);
}

// Microsoft's "Multimedia Data Standards Update" (1994), IMA ADPCM.
TEST(SoundNote, TheHeadSaysWhatFollows) {
  SoundNote note;
  note.add(bytesOf(voice(3000)));
  const QByteArray wav = note.wav();
  EXPECT_EQ(wav.left(4), "RIFF");
  EXPECT_EQ(at<quint32>(wav, 4), static_cast<quint32>(wav.size() - 8));
  EXPECT_EQ(wav.mid(8, 8), "WAVEfmt ");
  EXPECT_EQ(at<quint32>(wav, 16), 20U);
  EXPECT_EQ(at<quint16>(wav, 20), 0x11);
  EXPECT_EQ(at<quint16>(wav, 22), 1);
  EXPECT_EQ(at<quint32>(wav, 24), 16'000U);
  EXPECT_EQ(at<quint16>(wav, 32), 512);
  EXPECT_EQ(at<quint16>(wav, 34), 4);
  EXPECT_EQ(at<quint16>(wav, 38), 1017);
  EXPECT_EQ(wav.mid(40, 4), "fact");
  EXPECT_EQ(at<quint32>(wav, 48), 3000U);
  EXPECT_EQ(wav.mid(52, 4), "data");
  EXPECT_EQ(at<quint32>(wav, 56), static_cast<quint32>(wav.size() - 60));
  EXPECT_EQ((wav.size() - 60) % 512, 0);
}

TEST(SoundNote, TheLoudestAndTheSuddenAreNoTrouble) {
  std::vector<std::int16_t> said;
  for (int i = 0; i < 4000; ++i) {
    said.push_back(i % 400 < 200 ? 32767 : -32768);
  }
  SoundNote note;
  note.add(bytesOf(said));
  const std::vector<std::int16_t> heard = samplesOf(note.wav());
  ASSERT_EQ(heard.size(), said.size());
  EXPECT_GT(heard[199], 30000);
  EXPECT_LT(heard[399], -30000);
}

TEST(SoundNote, WhatIsNoNoteHasNoSamples) {
  EXPECT_TRUE(SoundNote().empty());
  EXPECT_TRUE(samplesOf("").empty());
  EXPECT_TRUE(samplesOf(QByteArray(600, 'x')).empty());
  SoundNote note;
  note.add(bytesOf(voice(2000)));
  QByteArray wav = note.wav();
  wav[48] = '\xff';  // it claims more than it has
  wav[49] = '\xff';
  EXPECT_LE(samplesOf(wav).size(), 2034U);
  EXPECT_TRUE(samplesOf(wav.left(100)).empty());
}

}  // namespace
}  // namespace rembug::app

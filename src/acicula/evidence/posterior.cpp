#include "acicula/evidence/posterior.hpp"

#include <Eigen/Cholesky>
#include <algorithm>

namespace acicula::evidence {
namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

}  // namespace

std::size_t Posterior::place(std::string_view key) const {
  return static_cast<std::size_t>(std::ranges::find(keys, key) - keys.begin());
}

void Posterior::draw(std::span<double> scores) const {
  const std::size_t count = keys.size();
  // From the last on: a score depends on the independent numbers before it alone.
  for (std::size_t i = count; i-- > 0;) {
    double score = mean[i];
    for (std::size_t k = 0; k <= i; ++k) score += factor[i * count + k] * scores[k];
    scores[i] = score;
  }
}

bool factorise(Posterior& posterior) {
  const auto count = static_cast<Eigen::Index>(posterior.keys.size());
  const Eigen::Map<const Eigen::VectorXd> deviation(posterior.standard_deviation.data(), count);
  const Eigen::Map<const Matrix> correlation(posterior.correlation.data(), count, count);
  const Eigen::LLT<Eigen::MatrixXd> cholesky(correlation);
  if (cholesky.info() != Eigen::Success) return false;
  posterior.factor.resize(posterior.correlation.size());
  Eigen::Map<Matrix> factor(posterior.factor.data(), count, count);
  factor = deviation.asDiagonal() * Eigen::MatrixXd(cholesky.matrixL());
  return true;
}

}  // namespace acicula::evidence
